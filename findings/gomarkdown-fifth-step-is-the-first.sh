#!/usr/bin/env bash
# Packages: the Go modules github.com/gomarkdown/markdown 0.0.0-20261107153045-a51d70be185e and github.com/yuin/goldmark
#   1.8.7, with Go 1.26 or newer.
# Behaviour: Markdown's lists begin with the number that is written. gomarkdown reads them so only with an extension
#   that is not among its usual ones; without options, each list begins at 1. Its usual options also make fractions and
#   signs of letters, in each language.
# Seen: "5. Open" is `<ol><li>`, which is shown as 1; goldmark has `<ol start="5">`. "1/2" is a raised 1 over a 2, and
#   "(c)" of "(a), (b), (c)" is ©.
# Why it matters: a translated manual refers to step 5, which the page calls 1; steps that are interrupted by a picture
#   all begin anew.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
go mod init -C . f 2>/dev/null && go get github.com/gomarkdown/markdown@v0.0.0-20261107153045-a51d70be185e github.com/yuin/goldmark@v1.8.7 2>/dev/null
cat > main.go <<'GO'
package main

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/gomarkdown/markdown"
	"github.com/yuin/goldmark"
)

func main() {
	for _, text := range []string{"5. Open\n6. Shut\n", "See (a), (b), (c) and 1/2."} {
		var page bytes.Buffer
		goldmark.Convert([]byte(text), &page)
		fmt.Println("goldmark  ", strings.ReplaceAll(page.String(), "\n", ""))
		fmt.Println("gomarkdown", strings.ReplaceAll(string(markdown.ToHTML([]byte(text), nil, nil)), "\n", ""))
	}
}
GO
go run -mod=mod . > seen
echo 'expected: of both what goldmark has'
cat seen
diff seen - <<'SEEN'
goldmark   <ol start="5"><li>Open</li><li>Shut</li></ol>
gomarkdown <ol><li>Open</li><li>Shut</li></ol>
goldmark   <p>See (a), (b), (c) and 1/2.</p>
gomarkdown <p>See (a), (b), &copy; and <sup>1</sup>&frasl;<sub>2</sub>.</p>
SEEN
