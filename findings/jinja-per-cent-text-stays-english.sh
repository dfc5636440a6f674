#!/usr/bin/env bash
# Packages: Jinja2 3.1.6, babel 2.19.0 (PyPI), with the setting of the i18n extension that its documentation calls new style.
# Behaviour: in new style, {% trans %}100% sure{% endtrans %} asks the catalogue for "100%% sure". pybabel extract, set up as
#   documented, takes "100% sure" from the template, so the translation is in the file and is never found. With
#   newstyle_gettext = true in Babel's mapping, which the page on extraction does not name, both say "100%% sure".
# Seen: of "Old mill" and "100% sure", both translated and compiled, the page shows "Vieux moulin" and "100% sure".
# Why it matters: new style is what Flask-Babel installs. The catalogue is complete, the check of formats is content, and
#   every text with a per cent sign (prices, discounts, progress) stays English.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'jinja2==3.1.6' 'babel==2.19.0'
echo '{% trans %}Old mill{% endtrans %}|{% trans %}100% sure{% endtrans %}' > page.html
printf '[jinja2: **.html]\nencoding = utf-8\n' > plain.cfg
printf '[jinja2: **.html]\nencoding = utf-8\nnewstyle_gettext = true\n' > new.cfg
for way in plain new; do
  v/bin/pybabel -q extract -F $way.cfg -o $way.pot page.html
  mkdir -p $way/fr/LC_MESSAGES
  v/bin/python - $way <<'PY'
import sys

from babel.messages.pofile import read_po, write_po

way = sys.argv[1]
with open(f"{way}.pot", "rb") as file:
    catalogue = read_po(file, locale="fr")
catalogue.fuzzy = False
for message in catalogue:
    if message.id:
        message.string = {"O": "Vieux moulin", "1": message.id.replace("sure", "sûr")}[message.id[0]]
with open(f"{way}/fr/LC_MESSAGES/messages.po", "wb") as file:
    write_po(file, catalogue)
PY
  v/bin/pybabel -q compile -d $way
done
v/bin/python - <<'PY'
import sys

from babel.support import Translations
from jinja2 import Environment

seen = {}
for way in ("plain", "new"):
    pages = Environment(extensions=["jinja2.ext.i18n"])
    pages.install_gettext_translations(Translations.load(way, ["fr"]), newstyle=True)
    with open("page.html") as file:
        seen[way] = pages.from_string(file.read()).render()
print("expected:", seen["new"])
print("seen:    ", seen["plain"])
sys.exit(seen != {"plain": "Vieux moulin|100% sure", "new": "Vieux moulin|100% sûr"})
PY
