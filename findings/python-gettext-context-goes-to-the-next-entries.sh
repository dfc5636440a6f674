#!/usr/bin/env bash
# Package: python-gettext 5.0 (PyPI), the compiler of PO files in Plone and Zope.
# Behaviour: an entry with a context passes it on to all entries behind it that have none, up to the next context.
# Seen: the verb "Close" with the context "verb" is "Fermer", and the entries behind it are "Close" without a context, "Proche", and
#   "Open", "Ouvert". The catalogue says "Proche" for the verb, has no "Close" without a context, and no "Open".
#   GNU msgfmt compiles the three.
# Why it matters: the first entry with a context loses its translation to its neighbour, and the rest of the file is
#   shown untranslated; nothing is reported, and it depends on the order of the file.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv venv && venv/bin/pip install --quiet python-gettext==5.0
cat > a.po <<'PO'
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\n"

msgctxt "verb"
msgid "Close"
msgstr "Fermer"

msgid "Close"
msgstr "Proche"

msgid "Open"
msgstr "Ouvert"
PO
cat > a.py <<'PY'
import gettext
import io

from pythongettext.msgfmt import Msgfmt

with open("a.po", "rb") as file:
    catalogue = gettext.GNUTranslations(io.BytesIO(Msgfmt(file).get()))
seen = [catalogue.pgettext("verb", "Close"), catalogue.gettext("Close"), catalogue.gettext("Open")]
print("expected:", ["Fermer", "Proche", "Ouvert"])
print("seen:    ", seen)
raise SystemExit(seen != ["Proche", "Close", "Open"])
PY
venv/bin/python a.py
