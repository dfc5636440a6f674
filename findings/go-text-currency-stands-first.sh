#!/usr/bin/env bash
# Package: the Go module golang.org/x/text 0.44.0, with Go 1.26 or newer.
# Behaviour: a number is formatted as the language has it, but the sign of a currency stands before it with a space in
#   every language; CLDR's patterns, which the module's data come from, have it behind in most of Europe, and without a
#   space in English.
# Seen: 12.5 euros are "€ 12,50" in French, German and Polish, where CLDR, and Intl, write "12,50 €", and "€ 12.50" in
#   English for "€12.50".
# Why it matters: the decimal comma is right, so the output looks localised to those who wrote the program; readers of a
#   dozen languages see each price in the English manner, and a checker that compares prices with a glossary or a memory
#   finds none.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
go mod init -C . f 2>/dev/null && go get golang.org/x/text@v0.44.0 2>/dev/null
cat > main.go <<'GO'
package main

import (
	"fmt"

	"golang.org/x/text/currency"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
)

func main() {
	for _, code := range []string{"en", "fr", "de", "pl"} {
		fmt.Println(message.NewPrinter(language.MustParse(code)).Sprint(currency.Symbol(currency.EUR.Amount(12.5))))
	}
}
GO
go run -mod=mod . > seen
node -e "console.log(['en', 'fr', 'de', 'pl'].map(code => new Intl.NumberFormat(code, { style: 'currency', currency: 'EUR' }).format(12.5)).join('\n'))" > expected
echo "expected:"; cat expected; echo "seen:"; cat seen
printf '%s\n' '€ 12.50' '€ 12,50' '€ 12,50' '€ 12,50' | diff seen -
printf '%s\n' '€12.50' '12,50 €' '12,50 €' '12,50 €' | diff <(sed 's/\xc2\xa0/ /' expected) -
