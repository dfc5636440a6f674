#!/usr/bin/env bash
# Package: the Go module github.com/chai2010/gettext-go 1.0.3, with Go 1.26 or newer.
# Behaviour: the plural form is chosen by a table of languages in the library. The field Plural-Forms of a file, which
#   the PO format has for that, is not read; a language that is not in the table has one form for all numbers. Written
#   again, the field is gone, and a previous text "#| msgid" has its sign twice.
# Seen: of the six Arabic forms the first, for zero, is shown for 0, 1, 2, 5 and 21; Brazilian 0 has the plural, though
#   its file says n > 1; the fuzzy entry is shown, as msgfmt would not do.
# Why it matters: "no files" is said of 5 files; the translator's header is right, each other reader follows it, and no
#   error tells that this one does not.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
go mod init -C . f 2>/dev/null && go get github.com/chai2010/gettext-go@v1.0.3 2>/dev/null
cat > main.go <<'GO'
package main

import (
	"fmt"

	"github.com/chai2010/gettext-go"
	"github.com/chai2010/gettext-go/po"
)

func main() {
	for _, language := range []string{"ar", "pt_BR", "ru"} {
		texts := gettext.New("d", "locale").SetLanguage(language)
		fmt.Print(language)
		for _, n := range []int{0, 1, 2, 5, 21} {
			fmt.Print(" ", n, ":", texts.NGettext("file", "files", n))
		}
		fmt.Println(" ", texts.Gettext("Open"))
	}
	file, _ := po.LoadFile("locale/ar/LC_MESSAGES/d.po")
	fmt.Println(file)
}
GO
while read -r language forms; do
  mkdir -p "locale/$language/LC_MESSAGES"
  cat > "locale/$language/LC_MESSAGES/d.po" <<PO
msgid ""
msgstr ""
"Language: $language\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Plural-Forms: $forms\n"

#, fuzzy
#| msgid "Shut"
msgid "Open"
msgstr "A guess"

msgid "file"
msgid_plural "files"
msgstr[0] "F0"
msgstr[1] "F1"
msgstr[2] "F2"
msgstr[3] "F3"
msgstr[4] "F4"
msgstr[5] "F5"
PO
done <<'LANGUAGES'
ar nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);
pt_BR nplurals=2; plural=(n > 1);
ru nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);
LANGUAGES
go run -mod=mod . > seen
echo 'expected: ar 0:F0 1:F1 2:F2 5:F3 21:F4, pt_BR 0:F0, Open, and the file as it was'
cat seen
diff seen - <<'SEEN'
ar 0:F0 1:F0 2:F0 5:F0 21:F0  A guess
pt_BR 0:F1 1:F0 2:F1 5:F1 21:F1  A guess
ru 0:F2 1:F0 2:F1 5:F2 21:F0  A guess
msgid ""
msgstr ""
"Project-Id-Version: \n"
"Report-Msgid-Bugs-To: \n"
"POT-Creation-Date: \n"
"PO-Revision-Date: \n"
"Last-Translator: \n"
"Language-Team: \n"
"Language: ar\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: \n"

#, fuzzy
#| msgid #| "Shut"
msgid "Open"
msgstr "A guess"

msgid "file"
msgid_plural "files"
msgstr[0] "F0"
msgstr[1] "F1"
msgstr[2] "F2"
msgstr[3] "F3"
msgstr[4] "F4"
msgstr[5] "F5"


SEEN
