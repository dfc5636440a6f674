#!/usr/bin/env bash
# Packages: polib 1.2.0, babel 2.19.0 (PyPI). GNU msgfmt is asked too, where it is installed.
# Behaviour: POFile.merge() updates a catalogue from a template, as msgmerge does. Where a text has gained a plural, its
#   translation is dropped, and the entry, now with two empty forms, counts as translated. Where a plural has become one
#   text, its forms are written without a msgid_plural.
# Seen: "boat" has lost "barque", and translated() is True; "%d lock" has msgstr[0] and msgstr[1] alone, which msgfmt refuses
#   and of which polib's own MO file makes an empty text. msgmerge keeps "barque", as fuzzy.
# Why it matters: a person counts the percentage, finds it high, and releases a file in which texts are blank; the build that
#   uses msgfmt stops, in a line nobody touched.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'polib==1.2.0' 'babel==2.19.0'
HEAD='msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: fr\\nPlural-Forms: nplurals=2; plural=(n > 1);\\n"
'
cat > old.po <<PO
${HEAD//\\\\/\\}
msgid "boat"
msgstr "barque"

msgid "%d lock"
msgid_plural "%d locks"
msgstr[0] "%d écluse"
msgstr[1] "%d écluses"
PO
cat > new.pot <<PO
${HEAD//\\\\/\\}
msgid "boat"
msgid_plural "boats"
msgstr[0] ""
msgstr[1] ""

msgid "%d lock"
msgstr ""
PO
v/bin/python - <<'PY'
import gettext
import sys

import polib

catalogue = polib.pofile("old.po")
catalogue.merge(polib.pofile("new.pot"))
catalogue.save("merged.po")
catalogue.save_as_mofile("merged.mo")
boat, lock = catalogue
with open("merged.mo", "rb") as file:
    shown = gettext.GNUTranslations(file).gettext("%d lock")
print("expected: barque, fuzzy, and %d écluse, fuzzy")
print("seen:    ", boat.msgstr_plural, "translated:", boat.translated(), "| %d lock is shown as", repr(shown))
print(lock)
sys.exit(boat.msgstr_plural != {0: "", 1: ""} or not boat.translated() or "msgstr[1]" not in str(lock) or shown != "")
PY
if command -v msgfmt > /dev/null; then
  if msgfmt -o /dev/null merged.po 2> said; then exit 1; fi
  grep "missing 'msgid_plural'" said
fi
