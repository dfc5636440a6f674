#!/usr/bin/env bash
# Package: the Go module golang.org/x/text 0.44.0, collate, with Go 1.26 or newer.
# Behaviour: collate.Supported() lists nb, Norwegian as most write it, sr-Latn and bs. Their collators sort as English
#   does: Norwegian æ, ø and å among a and o, Serbian č, dž, lj and nj beside c, d, l and n. The tags nn, the other
#   Norwegian, da and hr, whose alphabets are the same, are sorted rightly.
# Seen: for nb, as for no, "a å æ o ø z" in place of "a o z æ ø å"; for sr-Latn and bs "lj" before "lo", č before c.
# Why it matters: a glossary or an index is in no order that its readers know, and who looks under å at the end does not
#   find the word; the list of what is supported says that it was thought of, and a test with Danish or Croatian passes.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
go mod init -C . f 2>/dev/null && go get golang.org/x/text@v0.44.0 2>/dev/null
cat > main.go <<'GO'
package main

import (
	"fmt"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

func main() {
	for _, code := range []string{"da", "nn", "nb", "no", "hr", "sr-Latn", "bs"} {
		words := []string{"å", "z", "æ", "o", "ø", "a"}
		if code == "hr" || code == "sr-Latn" || code == "bs" {
			words = []string{"lo", "lj", "lz", "čas", "cvet"}
		}
		collate.New(language.MustParse(code)).SortStrings(words)
		listed := false
		for _, tag := range collate.Supported() {
			listed = listed || tag.String() == code
		}
		fmt.Println(code, listed, words)
	}
}
GO
go run -mod=mod . > seen
echo 'expected: nb and no as da and nn, sr-Latn and bs as hr'
cat seen
diff seen - <<'SEEN'
da true [a o z æ ø å]
nn true [a o z æ ø å]
nb true [a å æ o ø z]
no false [a å æ o ø z]
hr true [cvet čas lo lz lj]
sr-Latn true [čas cvet lj lo lz]
bs true [čas cvet lj lo lz]
SEEN
