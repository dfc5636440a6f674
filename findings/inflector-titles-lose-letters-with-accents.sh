#!/usr/bin/env bash
# Package: Inflector 3.1.1 (PyPI), titleize and singularize.
# Behaviour: to make a title, all that is no letter from a to z and no figure becomes a space, letters with accents too. The
#   singular of a word in -s is without it, also where -s is no plural.
# Seen: the title of "l'été d'anna" is "L T D Anna", of "мельница" nothing; the singular of "bus" is "bu", of "status" "statu", of
#   "waves" "wafe" and of "gas" "ga"; unaccented, "Œuvre" and "Straße" keep their Œ and ß.
# Why it matters: titles of pages and names of columns are made so; in French half of the letters are missing, in Russian
#   all, and the words of an English interface are misspelt.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'Inflector==3.1.1'
v/bin/python - > seen <<'PY'
from inflector import Inflector

words = Inflector()
print([words.titleize(text) for text in ["l'été d'anna", "мельница", "Ça va"]])
print([words.singularize(text) for text in ["bus", "status", "waves", "gas"]])
print([words.unaccent(text) for text in ["Œuvre", "Straße"]])
PY
cat <<'EXPECTED'
expected: L'Été D'Anna, Мельница, Ça Va; bus, status, wave, gas; Oeuvre, Strasse
EXPECTED
echo "seen:"; cat seen
diff seen - <<'SEEN'
['L T D Anna', ' ', ' A Va']
['bu', 'statu', 'wafe', 'ga']
['Œuvre', 'Straße']
SEEN
