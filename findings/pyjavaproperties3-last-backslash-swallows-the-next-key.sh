#!/usr/bin/env bash
# Package: pyjavaproperties3 0.6 (PyPI), against java.util.Properties of a JDK.
# Behaviour: a line of a .properties file goes on if an odd number of backslashes ends it. The package asks for one backslash;
#   a text that ends in a backslash itself takes the next line in. Escapes by number and of tabs are not undone, spaces at the end
#   are cut, which Java keeps.
# Seen: of dir=C:\\ and open=Ouvrir the key "open" is lost, and dir is "C:\\open=Ouvrir"; cafe=caf\u00e9 stays so.
# Why it matters: the files that Java's tools write have \u00e9 for each letter with an accent: all of a translation is
#   shown in codes, and an entry behind a Windows path is missing.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'pyjavaproperties3==0.6'
v/bin/python - > seen <<'PY'
from pyjavaproperties3 import Properties

with open("a.properties", "w") as file:
    file.write("dir=C:\\\\\nopen=Ouvrir\ncafe=caf\\u00e9\ntab=a\\tb \nlast=x\n")
texts = Properties()
with open("a.properties") as file:
    texts.load(file)
for key, text in sorted(texts.getPropertyDict().items()):
    print(repr(key), repr(text))
PY
cat <<'EXPECTED'
expected: cafe: café, dir: C:\, last: x, open: Ouvrir, tab: a, a tab, b and a space
EXPECTED
echo "seen:"; cat seen
diff seen - <<'SEEN'
'cafe' 'caf\\u00e9'
'dir' 'C:\\open=Ouvrir'
'last' 'x'
'tab' 'a\\tb'
SEEN
