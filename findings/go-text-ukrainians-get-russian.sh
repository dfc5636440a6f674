#!/usr/bin/env bash
# Packages: the Go module golang.org/x/text 0.44.0 with Go 1.26 or newer, and @formatjs/intl-localematcher 0.10.1 (npm).
# Behaviour: the matcher of Go, which also chooses for go-i18n and gotext, takes Russian for a reader whose language is
#   Ukrainian where a program has English, as its default, and Russian, and says itself that the confidence is "No".
#   Go's data are of CLDR 32, of 2017; FormatJS and ICU 79 answer English.
# Seen: of English (the default) and Russian, Go matches "uk" with "ru", and "sv" with "en", both with No; FormatJS both
#   with "en".
# Why it matters: readers are shown a language that they may not read, or not want to, without a word of it in the
#   program's code; and a test with two other languages of Europe does not show it.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
go mod init -C . f 2>/dev/null && go get golang.org/x/text@v0.44.0 2>/dev/null
cat > main.go <<'GO'
package main

import (
	"fmt"

	"golang.org/x/text/language"
)

func main() {
	matcher := language.NewMatcher([]language.Tag{language.English, language.Russian})
	for _, code := range []string{"uk", "sv"} {
		tag, _, confidence := matcher.Match(language.MustParse(code))
		fmt.Println(code, tag, confidence)
	}
}
GO
go run -mod=mod . > seen
npm install --silent --no-audit --no-fund --prefix "$work" '@formatjs/intl-localematcher@0.10.1' >/dev/null
cat > a.mjs <<'JS'
import { match } from '@formatjs/intl-localematcher';
for (const code of ['uk', 'sv']) console.log(code, match([code], ['en', 'ru'], 'en'));
JS
node a.mjs >> seen
echo 'expected: "uk" as "sv" is matched: English, No'
cat seen
diff seen - <<'SEEN'
uk ru No
sv en No
uk en
sv en
SEEN
