#!/usr/bin/env bash
# Package: the Go module github.com/goodsign/monday 1.0.2, with Go 1.26 or newer.
# Behaviour: formats of dates come with the library for each locale, as Go writes them, with "Monday" for the day of
#   the week. Korean has 월요일, the word itself; Polish and Slovenian have none, and the date is an empty text.
# Seen: Tuesday 3 March 2026 in Korean is "2026년3월3일 월요일", Monday; in Polish ""; "2026年3月3日 火曜日", as it writes it, is
#   an error to its own parser.
# Why it matters: appointments have the wrong day of the week in one language, or none at all in another, and no
#   error; German, French and Russian are right.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
go mod init -C . f 2>/dev/null && go get github.com/goodsign/monday@v1.0.2 2>/dev/null
cat > main.go <<'GO'
package main

import (
	"fmt"
	"time"

	"github.com/goodsign/monday"
)

func main() {
	day := time.Date(2026, 3, 3, 0, 0, 0, 0, time.UTC)
	for _, locale := range []monday.Locale{monday.LocaleDeDE, monday.LocaleKoKR, monday.LocalePlPL, monday.LocaleJaJP} {
		format := monday.FullFormatsByLocale[locale]
		text := monday.Format(day, format, locale)
		_, err := monday.ParseInLocation(format, text, time.UTC, locale)
		fmt.Printf("%q %v\n", text, err == nil)
	}
}
GO
go run -mod=mod . > seen
echo 'expected: Dienstag, 화요일, wtorek, 火曜日, each read back'
cat seen
diff seen - <<'SEEN'
"Dienstag, 3. März 2026" true
"2026년3월3일 월요일" false
"" true
"2026年3月3日 火曜日" false
SEEN
