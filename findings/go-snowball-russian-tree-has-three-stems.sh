#!/usr/bin/env bash
# Package: the Go module github.com/kljensen/snowball 0.10.0, with Go 1.26 or newer.
# Behaviour: Russian's ё is no vowel to the stemmer, where the algorithm of Snowball has it replaced by е before; a
#   word whose first vowel is ё has no place where an ending begins.
# Seen: "ёлка" is "ёлка", "ёлки" "ёлки", "елка" and "елки" "елк"; "зелёный" and "зеленый" have two stems.
# Why it matters: ё is written in books, for learners and in careful translations, and е in most other texts: a search
#   for a term in one finds neither the other spelling nor the other case.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
go mod init -C . f 2>/dev/null && go get github.com/kljensen/snowball@v0.10.0 2>/dev/null
cat > main.go <<'GO'
package main

import (
	"fmt"

	"github.com/kljensen/snowball"
)

func main() {
	for _, word := range []string{"елка", "елки", "ёлка", "ёлки", "зеленый", "зелёный"} {
		stem, _ := snowball.Stem(word, "russian", true)
		fmt.Print(stem, " ")
	}
	fmt.Println()
}
GO
go run -mod=mod . > seen
echo 'expected: елк елк елк елк зелен зелен'
echo "seen:     $(cat seen)"
test "$(cat seen)" = 'елк елк ёлка ёлки зелен зелён '
