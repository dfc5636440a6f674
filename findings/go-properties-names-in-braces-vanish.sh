#!/usr/bin/env bash
# Package: the Go module github.com/magiconair/properties 1.18.13 (which viper reads .properties files with), with Go 1.26 or newer.
# Behaviour: what stands as ${name} in a text is replaced by the text of the key "name", or of the variable of the environment, or by
#   nothing; Java leaves it. A letter beyond U+FFFF, which Java writes as two escapes, becomes two signs of replacement, and is
#   written as "?".
# Seen: "Bonjour ${name} !" is "Bonjour  !", and \ud842\udfb7, which is 𠮷, "\ufffd\ufffd"; 𠮷 written is "?".
# Why it matters: messages have ${name} as the place for a name. It is gone before the program can fill it, without an error, and
#   in one language as in all.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
go mod init -C . f 2>/dev/null && go get github.com/magiconair/properties@v1.18.13 2>/dev/null
cat > main.go <<'GO'
package main

import (
	"fmt"
	"strings"

	"github.com/magiconair/properties"
)

func main() {
	texts := properties.MustLoadString("hello=Bonjour ${name} !\nfood=\\ud842\\udfb7\\u91ce\u5bb6\n")
	fmt.Printf("%+q %+q\n", texts.MustGet("hello"), texts.MustGet("food"))
	var file strings.Builder
	properties.MustLoadString("food=𠮷").Write(&file, properties.ISO_8859_1)
	fmt.Printf("%q\n", file.String())
}
GO
go run -mod=mod . > seen
cat <<'EXPECTED'
expected: "Bonjour ${name} !" and "\U00020bb7\u91ce\u5bb6"; "food = \\ud842\\udfb7\n"
EXPECTED
echo "seen:"; cat seen
diff seen - <<'SEEN'
"Bonjour  !" "\ufffd\ufffd\u91ce\u5bb6"
"food = ?\n"
SEEN
