#!/usr/bin/env bash
# Package: the Go module golang.org/x/text 0.44.0, message/catalog, with Go 1.26 or newer.
# Behaviour: catalog.Fallback(language.English) "specifies the default fallback language". A printer for a language
#   without the text does not take the English one: it looks in the language and its parents, French, then root, and
#   prints the key. The option counts for the matcher alone, which a program must ask first; and for a text that one
#   language lacks, that does not help either.
# Seen: with English complete and German half done, a German reader gets "farewell" for "Goodbye", and a French one
#   "greeting" and "farewell".
# Why it matters: a catalogue that is partly translated is the common case between two releases. The keys of the program
#   are shown to readers, though the English texts are there and were named as what to fall back to.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
go mod init -C . f 2>/dev/null && go get golang.org/x/text@v0.44.0 2>/dev/null
cat > main.go <<'GO'
package main

import (
	"fmt"

	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/message/catalog"
)

func main() {
	builder := catalog.NewBuilder(catalog.Fallback(language.English))
	builder.SetString(language.English, "greeting", "Good morning")
	builder.SetString(language.English, "farewell", "Goodbye")
	builder.SetString(language.German, "greeting", "Guten Morgen")
	for _, code := range []string{"en", "de", "de-AT", "fr"} {
		asked := language.MustParse(code)
		matched, _, _ := builder.Matcher().Match(asked)
		printer := message.NewPrinter(asked, message.Catalog(builder))
		chosen := message.NewPrinter(matched, message.Catalog(builder))
		fmt.Printf("%s: %s, %s; matched first: %s, %s\n", code, printer.Sprintf("greeting"), printer.Sprintf("farewell"), chosen.Sprintf("greeting"), chosen.Sprintf("farewell"))
	}
}
GO
go run -mod=mod . > seen
echo 'expected: Goodbye where there is no other text'
cat seen
diff seen - <<'SEEN'
en: Good morning, Goodbye; matched first: Good morning, Goodbye
de: Guten Morgen, farewell; matched first: Guten Morgen, farewell
de-AT: Guten Morgen, farewell; matched first: Guten Morgen, farewell
fr: greeting, farewell; matched first: Good morning, Goodbye
SEEN
