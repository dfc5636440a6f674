#!/usr/bin/env bash
# Package: the Go module github.com/k3a/html2text 1.3.0, with Go 1.26 or newer.
# Behaviour: a link is its address alone, an item of a list a line without its number, cells of a table and terms with
#   their definitions one word; line feeds of preformatted text are spaces.
# Seen: "Read <a href="https://example.org/m">the manual</a> now" is "Read https://example.org/m now", a row of "mill"
#   and "moulin" "millmoulin".
# Why it matters: mails and pages as plain text lack just the words that say what to do, and each language shows the
#   same addresses, so that what is missing does not show in a comparison.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
go mod init -C . f 2>/dev/null && go get github.com/k3a/html2text@v1.3.0 2>/dev/null
cat > main.go <<'GO'
package main

import (
	"fmt"

	"github.com/k3a/html2text"
)

func main() {
	for _, html := range []string{
		`Read <a href="https://example.org/m">the manual</a> now`,
		`<ol><li>Open</li><li>Close</li></ol>`,
		`<table><tr><td>mill</td><td>moulin</td></tr></table>`,
	} {
		fmt.Printf("%q\n", html2text.HTML2Text(html))
	}
}
GO
go run -mod=mod . > seen
echo 'expected: the words "the manual", 1. and 2., and two cells'
cat seen
diff seen - <<'SEEN'
"Read https://example.org/m now"
"\r\nOpen\r\nClose\r\n"
"millmoulin"
SEEN
