#!/usr/bin/env bash
# Package: babel 2.19.0 (PyPI): pybabel init and compile, beside Python's gettext.
# Behaviour: a new French catalogue has three plural forms (CLDR's one, many, other), the second for whole millions. With the
#   two forms that French has everywhere else filled in, singular and plural, it compiles without a warning, as complete.
# Seen: "1 of 1 messages (100%) translated"; 2 shows English "boats", and 1,000,000 shows "barques".
# Why it matters: translators of French, Spanish, Italian and Portuguese give two forms, and memories fill in two; the
#   plural that users see is then English, except for millionaires.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'babel==2.19.0'
cat > a.pot <<'PO'
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\n"

msgid "boat"
msgid_plural "boats"
msgstr[0] ""
msgstr[1] ""
PO
v/bin/pybabel -q init -i a.pot -d . -D a -l fr
sed -i 's/^msgstr\[0\] ""/msgstr[0] "barque"/; s/^msgstr\[1\] ""/msgstr[1] "barques"/' fr/LC_MESSAGES/a.po
v/bin/pybabel compile -f -d . -D a -l fr --statistics 2> said
v/bin/python - <<'PY'
import gettext, sys

texts = gettext.translation("a", ".", ["fr"])
with open("said") as file:
    said = "100%" in file.read()
seen = [texts.ngettext("boat", "boats", n) for n in (1, 2, 1_000_000)]
print("expected:", ["barque", "barques", "barques"])
print("seen:    ", seen, "| counted as translated to 100%:", said)
sys.exit(seen != ["barque", "boats", "barques"] or not said)
PY
