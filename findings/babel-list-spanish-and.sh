#!/usr/bin/env bash
# Package: Babel 2.19.0 (PyPI), and Intl.ListFormat of Node.js 20, both with CLDR's lists.
# Behaviour: "y" becomes "e" before the sound i in Spanish, "o" becomes "u" before o, and Hebrew has a hyphen between its
#   "and" and a word in other letters; Intl does so, Babel puts the same word everywhere.
# Seen: "pera y iglesia", "siete o ocho" and "אבג וDEF" from Babel; "pera e iglesia", "siete u ocho" and "אבג ו-DEF"
#   from Intl.
# Why it matters: the lists that a program builds are wrong in two languages, though every translation in the file
#   is right, and no proofreader of the file can see them.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'babel==2.19.0'
v/bin/python - > babel <<'PY'
from babel.lists import format_list

print(format_list(["pera", "iglesia"], locale="es"))
print(format_list(["siete", "ocho"], style="or", locale="es"))
print(format_list(["אבג", "DEF"], locale="he"))
PY
node -e 'const list = (locale, type, words) => console.log(new Intl.ListFormat(locale, { type }).format(words));
list("es", "conjunction", ["pera", "iglesia"]);
list("es", "disjunction", ["siete", "ocho"]);
list("he", "conjunction", ["אבג", "DEF"]);' > intl
sed 's/^/expected: /' intl
sed 's/^/seen:     /' babel
diff babel - <<'SEEN'
pera y iglesia
siete o ocho
אבג וDEF
SEEN
diff intl - <<'SEEN'
pera e iglesia
siete u ocho
אבג ו-DEF
SEEN
