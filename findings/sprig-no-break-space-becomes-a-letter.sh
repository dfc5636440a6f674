#!/usr/bin/env bash
# Package: the Go module github.com/Masterminds/sprig/v3 3.3.0, the functions of templates in Helm and others, with Go
#   1.26 or newer.
# Behaviour: nospace, initials, trunc, substr and abbrev count bytes. What is not ASCII is cut within a letter, and the
#   bytes that are left are taken for letters of Latin-1, or are no UTF-8 at all. title, swapcase and untitle know
#   letters.
# Seen: "12 500" with a no-break space is "12Â500" by nospace; the initials of "Éric Été" are "ÃÃ"; "水車小屋" cut at 4 is a
#   character and a broken one, "été" cut at 1 a broken one.
# Why it matters: texts in French or Japanese are put into files by templates that were tried with English ones; the
#   file is no UTF-8 any more, and the next reader refuses it or shows question marks.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
go mod init -C . f 2>/dev/null && go get github.com/Masterminds/sprig/v3@v3.3.0 2>/dev/null
cat > main.go <<'GO'
package main

import (
	"fmt"
	"strings"
	"text/template"
	"unicode/utf8"

	"github.com/Masterminds/sprig/v3"
)

func main() {
	for _, text := range []string{
		`{{ "12 500" | nospace }}`, `{{ "12\u00a0500" | nospace }}`, `{{ "Eric Ete" | initials }}`, `{{ "Éric Été" | initials }}`,
		`{{ "水車小屋" | trunc 4 }}`, `{{ "été" | trunc 1 }}`, `{{ "été" | substr 0 1 }}`, `{{ "été" | title }}`,
	} {
		var out strings.Builder
		template.Must(template.New("a").Funcs(sprig.TxtFuncMap()).Parse(text)).Execute(&out, nil)
		fmt.Printf("%s %q %v\n", text, out.String(), utf8.ValidString(out.String()))
	}
}
GO
go run -mod=mod . > seen
echo 'expected: "12500", "ÉÉ", whole characters'
cat seen
diff seen - <<'SEEN'
{{ "12 500" | nospace }} "12500" true
{{ "12\u00a0500" | nospace }} "12Â500" true
{{ "Eric Ete" | initials }} "EE" true
{{ "Éric Été" | initials }} "ÃÃ" true
{{ "水車小屋" | trunc 4 }} "水\xe8" false
{{ "été" | trunc 1 }} "\xc3" false
{{ "été" | substr 0 1 }} "\xc3" false
{{ "été" | title }} "Été" true
SEEN
