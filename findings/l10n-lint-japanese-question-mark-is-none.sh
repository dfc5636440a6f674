#!/usr/bin/env bash
# Package: l10n-lint 1.23.30 (PyPI), a linter of PO files and other formats of translation.
# Behaviour: the full stop or question mark that ends the source is to end the translation as the same character; 。 and
#   ？ are none to three checks each. A singular that says "one" without its placeholder, which the manual of gettext
#   allows and Arabic and Slovenian need, is an error; numbers with the marks of the language are lost ones.
# Seen: "ファイルを開く。" for "Open the file." has three findings, "開いていますか？" for "Is it open?" as many, "eine Mühle" for
#   "%(n)d mill" an error, and "1.234,5 Dateien" lacks the number 1234.
# Why it matters: it is meant for CI. Each right Japanese or Chinese sentence is reported, and the build of a German
#   catalogue fails that msgfmt --check passes.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'l10n-lint==1.23.30'
head_of() { printf 'msgid ""\nmsgstr ""\n"Language: %s\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Plural-Forms: nplurals=%s\\n"\n' "$1" "$2"; }
{ head_of ja '1; plural=0;'; cat <<'PO'; } > ja.po

msgid "Open the file."
msgstr "ファイルを開く。"

msgid "Is it open?"
msgstr "開いていますか？"
PO
{ head_of de '2; plural=n != 1;'; cat <<'PO'; } > de.po

#, python-format
msgid "%(n)d mill"
msgid_plural "%(n)d mills"
msgstr[0] "eine Mühle"
msgstr[1] "%(n)d Mühlen"

msgid "1,234.5 files"
msgstr "1.234,5 Dateien"
PO
if command -v msgfmt > /dev/null; then msgfmt --check -o /dev/null de.po 2> /dev/null && msgfmt --check -o /dev/null ja.po 2> /dev/null; fi
for each in ja de; do v/bin/l10n-lint "$each.po" 2>&1 || true; done | grep -o 'Line [0-9]*: \[[a-z-]*\]' > seen
echo "expected: nothing"
echo "seen:"; cat seen
diff seen - <<'SEEN'
Line 7: [inconsistent-punctuation]
Line 7: [boundary-character-mismatch]
Line 7: [end-stop-mismatch]
Line 10: [inconsistent-punctuation]
Line 10: [boundary-character-mismatch]
Line 10: [punctuation-mismatch]
Line 8: [placeholder-mismatch]
Line 8: [boundary-character-mismatch]
Line 13: [numeric-mismatch]
SEEN
