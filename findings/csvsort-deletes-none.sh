#!/usr/bin/env bash
# Package: csvkit 2.2.0 (PyPI).
# Behaviour: csvsort sorts a table by a column. It guesses a type for every column, and cells of a column of texts that are "None", "n/a",
#   "null", "NA" or "." are emptied; in a column of yes and no, both become True and False.
# Seen: the texts "None", "n/a" and "." of the column that is not sorted by are gone; "t" and "n" are "True" and "False".
# Why it matters: sorting by key is how tables of texts are prepared for comparison; an answer "None" and a full stop come back as untranslated,
#   and nothing says so. (csvjson and csvstat do the same; --no-inference leaves the texts alone.)
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'csvkit==2.2.0'
printf 'key,text,flag\nb,None,t\na,Some,n\nc,n/a,t\nd,.,n\n' > a.csv
v/bin/csvsort -c key a.csv > seen
echo "expected: a,Some,n  b,None,t  c,n/a,t  d,.,n"
echo "seen:"; cat seen
diff seen - <<'SEEN'
key,text,flag
a,Some,False
b,,True
c,,True
d,,False
SEEN
