#!/usr/bin/env bash
# Package: the Go module github.com/leonelquinteros/gotext 1.7.2, with Go 1.26 or newer.
# Behaviour: a PO file is read with Parse and written with MarshalText. Written are texts without their flags, comments
#   and previous texts, each with the file reference that was read last. Backslashes are not escaped again.
# Seen: "C:\\new" in the file, which is C:\new, is written as "C:\new", which is two lines for the next reader; a fuzzy
#   entry is a finished one, and "#: a.py:1" stands at an entry that has no reference.
# Why it matters: guesses become finished translations by opening and saving, texts change, and a wrong reference sends
#   a translator to the wrong place of the program.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
go mod init -C . f 2>/dev/null && go get github.com/leonelquinteros/gotext@v1.7.2 2>/dev/null
cat > main.go <<'GO'
package main

import (
	"fmt"
	"os"

	"github.com/leonelquinteros/gotext"
)

func main() {
	text, _ := os.ReadFile("a.po")
	for range 2 {
		file := gotext.NewPo()
		file.Parse(text)
		fmt.Printf("%q\n", file.Get("Path"))
		text, _ = file.MarshalText()
	}
	fmt.Println(string(text))
}
GO
cat > a.po <<'PO'
msgid ""
msgstr ""
"Language: fr\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\n"

#. For the door
#: a.py:1
#, fuzzy
#| msgid "Shut"
msgid "Open"
msgstr "Fermer"

msgid "Path"
msgstr "C:\\new"
PO
go run -mod=mod . > seen
echo 'expected: the same file, and the same path twice'
cat seen
diff seen - <<'SEEN'
"C:\\new"
"C:\new"
msgid ""
msgstr ""
"Language: fr\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\n"

#: a.py:1
msgid "Open"
msgstr "Fermer"

#: a.py:1
msgid "Path"
msgstr ""
"C:\n"
"ew"
SEEN
