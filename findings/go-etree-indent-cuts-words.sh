#!/usr/bin/env bash
# Package: the Go module github.com/beevik/etree 1.8.1, with Go 1.26 or newer.
# Behaviour: Indent puts line breaks and spaces before each element, also where words stand beside it and where xml:space says that spaces are
#   text; spaces between two elements are replaced.
# Seen: the source mo<g id="1">li</g>n of XLIFF becomes "mo", a line break, four spaces and <g id="1">li</g>n, so its text is "mo     lin"; <g>a</g> <g>b</g>
#   has line breaks around, with xml:space="preserve", too.
# Why it matters: programs that write XLIFF and TMX call it so that people can read the file. The source is another then: nothing in the
#   memory is found for it any more, and the spaces go into the translation.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
go mod init -C . f 2>/dev/null && go get github.com/beevik/etree@v1.8.1 2>/dev/null
cat > main.go <<'GO'
package main

import (
	"fmt"

	"github.com/beevik/etree"
)

func main() {
	for _, text := range []string{`<x><source>mo<g id="1">li</g>n</source></x>`, `<x><source xml:space="preserve"><g>a</g> <g>b</g></source></x>`, `<x><source>mill</source></x>`} {
		file := etree.NewDocument()
		if err := file.ReadFromString(text); err != nil {
			panic(err)
		}
		file.Indent(2)
		written, _ := file.WriteToString()
		fmt.Printf("%q\n", written)
	}
}
GO
go run -mod=mod . > seen
echo "expected: <source> on a line of its own, and its text as it was"
echo "seen:"; cat seen
diff seen - <<'SEEN'
"<x>\n  <source>mo\n    <g id=\"1\">li</g>n</source>\n</x>\n"
"<x>\n  <source xml:space=\"preserve\">\n    <g>a</g>\n    <g>b</g>\n  </source>\n</x>\n"
"<x>\n  <source>mill</source>\n</x>\n"
SEEN
