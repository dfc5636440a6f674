#!/usr/bin/env bash
# Package: the Go module github.com/go-playground/locales 0.14.2, with Go 1.26 or newer.
# Behaviour: its locales write numbers, percentages and amounts from tables of CLDR, which were made into code. Some
#   patterns were misread: in Persian, FmtNumber has no groups, no Persian separator and no sign; in French and Polish
#   the bracket of a negative amount in accounts is closed before the currency; in Arabic, separators are Arabic and
#   figures are not.
# Seen: -1234567.89 is "1234567.89" in Persian, while -5.5 % has its minus; minus 1,234.50 € in accounts is "(1 234,50
#   )€" in French; Arabic 1,234.5 is "1٬234٫50".
# Why it matters: a loss is a profit in one language. Validators and web programs in Go take these locales; their tests
#   are of English, where all is right.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
go mod init -C . f 2>/dev/null && go get github.com/go-playground/locales@v0.14.2 2>/dev/null
cat > main.go <<'GO'
package main

import (
	"fmt"

	"github.com/go-playground/locales"
	"github.com/go-playground/locales/ar_EG"
	"github.com/go-playground/locales/currency"
	"github.com/go-playground/locales/en"
	"github.com/go-playground/locales/fa"
	"github.com/go-playground/locales/fr"
	"github.com/go-playground/locales/pl"
)

func main() {
	for _, locale := range []locales.Translator{en.New(), fa.New(), fr.New(), pl.New(), ar_EG.New()} {
		fmt.Printf("%s %+q %+q %+q\n", locale.Locale(), locale.FmtNumber(-1234567.89, 2), locale.FmtPercent(-5.5, 1), locale.FmtAccounting(-1234.5, 2, currency.EUR))
	}
}
GO
go run -mod=mod . > seen
echo 'expected: a minus sign or brackets around each, and one kind of figures'
cat seen
diff seen - <<'SEEN'
en "-1,234,567.89" "-5.5%" "(EUR1,234.50)"
fa "1234567.89" "\u200e\u22125\u066b5\u066a" "\u200e\u2212\u200e\u20ac1\u066c234\u066b50"
fr "-1\u202f234\u202f567,89" "-5,5\u00a0%" "(1\u202f234,50\u00a0)\u20ac"
pl "-1\u00a0234\u00a0567,89" "-5,5%" "(1\u00a0234,50\u00a0)EUR"
ar_EG "\u061c-1\u066c234\u066c567\u066b89" "\u061c-5\u066b5\u066a\u061c" "\u061c-1\u066c234\u066b50\u00a0EUR"
SEEN
