#!/usr/bin/env bash
# Package: the Go module github.com/iancoleman/strcase 0.3.0, with Go 1.26 or newer.
# Behaviour: ToCamel and ToLowerCamel keep the letters a to z and figures and delete the rest; ToSnake keeps all.
# Seen: "l’été" is "Lt", "Đà Nẵng" "Nng", "Größe" "Gre", and Hindi, Greek and Chinese are the empty text; in snake case they stay.
# Why it matters: keys, names of columns and of types are made from labels so. Two labels that differ in their accents have
#   one key, and all labels of a translation into Greek have none.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
go mod init -C . f 2>/dev/null && go get github.com/iancoleman/strcase@v0.3.0 2>/dev/null
cat > main.go <<'GO'
package main

import (
	"fmt"

	"github.com/iancoleman/strcase"
)

func main() {
	for _, text := range []string{"l’été", "Đà Nẵng", "Größe", "Ελλάδα", "हिन्दी में"} {
		fmt.Printf("%s: %q %q\n", text, strcase.ToCamel(text), strcase.ToSnake(text))
	}
}
GO
go run -mod=mod . > seen
cat <<'EXPECTED'
expected: LÉté, ĐàNẵng, Größe, Ελλάδα, हिन्दीमें
EXPECTED
echo "seen:"; cat seen
diff seen - <<'SEEN'
l’été: "Lt" "l’été"
Đà Nẵng: "Nng" "Đà_nẵng"
Größe: "Gre" "größe"
Ελλάδα: "" "Ελλάδα"
हिन्दी में: "" "हिन्दी_में"
SEEN
