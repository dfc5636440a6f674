#!/usr/bin/env bash
# Packages: the Go modules github.com/jinzhu/inflection 1.0.0, which GORM names tables with, and
#   github.com/gertd/go-pluralize 0.2.1, with Go 1.26 or newer.
# Behaviour: English plurals and singulars are made by patterns of endings, those of "man" and "url" among them,
#   wherever they stand.
# Seen: two libraries of two make "Germen" of German, "Romen" of Roman, "URLS" of URL and "passer-bies" of passer-by,
#   and "cach" the singular of caches; one also "humen", "foots", "gooses", and of waves and slaves "wafe" and "slafe".
# Why it matters: messages such as "5 Germans" and names of tables and keys for translations are made with them; a wrong
#   plural is never seen by the author of the text, who wrote one word, and translators are asked what "Germen" are.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
go mod init -C . f 2>/dev/null && go get github.com/jinzhu/inflection@v1.0.0 github.com/gertd/go-pluralize@v0.2.1 2>/dev/null
cat > main.go <<'GO'
package main

import (
	"fmt"

	"github.com/gertd/go-pluralize"
	"github.com/jinzhu/inflection"
)

func main() {
	client := pluralize.NewClient()
	for _, word := range []string{"mill", "woman", "German", "Roman", "human", "URL", "passer-by", "foot", "goose"} {
		fmt.Println(word, inflection.Plural(word), client.Plural(word))
	}
	for _, word := range []string{"boats", "caches", "waves", "slaves"} {
		fmt.Println(word, inflection.Singular(word), client.Singular(word))
	}
}
GO
go run -mod=mod . > seen
echo 'expected: Germans, Romans, humans, URLs, passers-by, feet, geese; cache, wave, slave'
cat seen
diff seen - <<'SEEN'
mill mills mills
woman women women
German Germen Germen
Roman Romen Romen
human humen humans
URL URLS URLS
passer-by passer-bies passer-bies
foot foots feet
goose gooses geese
boats boat boat
caches cach cach
waves wafe wave
slaves slafe slave
SEEN
