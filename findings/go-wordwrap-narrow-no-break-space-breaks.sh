#!/usr/bin/env bash
# Package: the Go module github.com/mitchellh/go-wordwrap 1.0.1, with Go 1.26 or newer.
# Behaviour: a line is broken at any white space but U+00A0. The narrow no-break space, U+202F, which CLDR has in French numbers and French
#   before ! and ?, is white space, so a line ends there and the space is gone; the width of Chinese letters is counted as one.
# Seen: "Il a 12 500 mots ici" in lines of 7, with U+202F in the number, is cut between 12 and 500; with U+00A0 it is not.
# Why it matters: numbers that Intl and ICU format in French are torn in two, as texts of programs for the terminal (Terraform and
#   others wrap theirs so) and of mails.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
go mod init -C . f 2>/dev/null && go get github.com/mitchellh/go-wordwrap@v1.0.1 2>/dev/null
cat > main.go <<'GO'
package main

import (
	"fmt"

	"github.com/mitchellh/go-wordwrap"
)

func main() {
	for _, space := range []string{"\u202f", "\u00a0"} {
		fmt.Printf("%+q\n", wordwrap.WrapString("Il a 12"+space+"500 mots ici", 7))
		fmt.Printf("%+q\n", wordwrap.WrapString("Ici, prenez"+space+"!", 11))
	}
}
GO
go run -mod=mod . > seen
cat <<'EXPECTED'
expected: 12 and 500 on one line, with both spaces, and no line that begins with !
EXPECTED
echo "seen:"; cat seen
diff seen - <<'SEEN'
"Il a 12\n500\nmots\nici"
"Ici, prenez\n!"
"Il a\n12\u00a0500\nmots\nici"
"Ici,\nprenez\u00a0!"
SEEN
