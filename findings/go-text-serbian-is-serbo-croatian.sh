#!/usr/bin/env bash
# Packages: the Go module golang.org/x/text 0.44.0, language/display, with Go 1.26 or newer, and Node.js 20 with its
#   Intl.
# Behaviour: a menu of languages asks for the name of sr-Latn, Serbian in Latin letters. Go makes of the tag the old
#   code sh, which CLDR keeps as another name of it, and gives that one's name: Serbo-Croatian, in each language. So it
#   does for sr-Latn's name in itself, and with a region.
# Seen: "Serbo-Croatian", "Serbo-Kroatisch", "serbo-croate", and in itself "srpskohrvatski"; Intl has "Serbian (Latin)",
#   "Serbisch (Lateinisch)", "serbe (latin)" and "srpski (latinica)".
# Why it matters: readers are told that their language is one of a state that is no more, which offends many of them; it
#   is the only tag with a script for which that is so, and no one who tests with sr, sr-Cyrl or zh-Hant will see it.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
go mod init -C . f 2>/dev/null && go get golang.org/x/text@v0.44.0 2>/dev/null
cat > main.go <<'GO'
package main

import (
	"fmt"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

func main() {
	for _, code := range []string{"en", "de", "fr", "sr-Latn"} {
		namer := display.Tags(language.MustParse(code))
		fmt.Println(code, namer.Name(language.MustParse("sr-Latn")), "|", namer.Name(language.MustParse("sr-Cyrl")))
	}
	fmt.Println("itself", display.Self.Name(language.MustParse("sr-Latn")))
}
GO
go run -mod=mod . > seen
node -e "for (const code of ['en', 'de', 'fr', 'sr-Latn']) { const names = new Intl.DisplayNames([code], { type: 'language', languageDisplay: 'standard' }); console.log(code, names.of('sr-Latn'), '|', names.of('sr-Cyrl')); }" >> seen
echo 'expected: of Go what Intl has'
cat seen
diff seen - <<'SEEN'
en Serbo-Croatian | Serbian (Cyrillic)
de Serbo-Kroatisch | Serbisch (Kyrillisch)
fr serbo-croate | serbe (cyrillique)
sr-Latn srpskohrvatski | srpski (ćirilica)
itself srpskohrvatski
en Serbian (Latin) | Serbian (Cyrillic)
de Serbisch (Lateinisch) | Serbisch (Kyrillisch)
fr serbe (latin) | serbe (cyrillique)
sr-Latn srpski (latinica) | srpski (ćirilica)
SEEN
