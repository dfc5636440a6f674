#!/usr/bin/env bash
# Package: the Go module github.com/nicksnyder/go-i18n/v2 2.7.0, with Go 1.26 or newer.
# Behaviour: messages may be nested in sections, and some keys are reserved for the parts of a message: "description",
#   "other", "one", "hash" and so on. A section that has no other keys than these is a message without an error: its
#   texts are found under another name, or not at all. Of a list, all messages get one name that ends in a dot.
# Seen: {"product": {"description": "Our mill"}} has no message product.description, and {"gender": {"other": "Divers"}}
#   none named gender.other; "steps": ["Open", "Close"] is two messages "steps.", of which the last one stays.
# Why it matters: "description" and "other" are usual keys of products, pages and select boxes; parsing and extraction
#   succeed, and the page shows the fallback language or nothing, only for the sections that happen to have no second
#   key.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
go mod init -C . f 2>/dev/null && go get github.com/nicksnyder/go-i18n/v2@v2.7.0 2>/dev/null
cat > main.go <<'GO'
package main

import (
	"encoding/json"
	"fmt"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
)

const (
	alone = `{"product": {"description": "Our mill"}, "gender": {"other": "Divers"}, "steps": ["Open", "Close"]}`
	mixed = `{"product": {"description": "Our mill", "label": "Name"}}`
)

func main() {
	for _, file := range []string{alone, mixed} {
		bundle := i18n.NewBundle(language.English)
		bundle.RegisterUnmarshalFunc("json", json.Unmarshal)
		if _, err := bundle.ParseMessageFileBytes([]byte(file), "en.json"); err != nil {
			fmt.Println("error:", err)
			continue
		}
		localizer := i18n.NewLocalizer(bundle, "en")
		for _, name := range []string{"product.description", "gender.other", "gender", "steps."} {
			text, _ := localizer.Localize(&i18n.LocalizeConfig{MessageID: name})
			fmt.Printf("%s: %q\n", name, text)
		}
	}
}
GO
go run -mod=mod . > seen
echo 'expected: product.description: "Our mill" and gender.other: "Divers", or an error as with another key beside them'
cat seen
diff seen - <<'SEEN'
product.description: ""
gender.other: ""
gender: "Divers"
steps.: "Close"
error: reserved keys [description] mixed with unreserved keys [label]
SEEN
