#!/usr/bin/env bash
# Packages: polib 1.2.0, translate-toolkit 3.20.4, babel 2.19.0 (PyPI).
# Behaviour: GNU xgettext encloses a file name with spaces in U+2068 and U+2069 in `#:` lines. polib and
#   translate-toolkit split it at the spaces, and keep the invisible marks in the pieces; Babel reads it.
# Seen: polib [('\u2068stone', ''), ('mill.c\u2069', '3')]; translate-toolkit likewise; Babel [('stone mill.c', 3)].
# Why it matters: links from a string to its source lead nowhere, filters by file miss it, and the
#   piece "\u2068stone" passes for a file.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v
v/bin/pip install -q --disable-pip-version-check 'polib==1.2.0' 'babel==2.19.0' 'translate-toolkit==3.20.4'
v/bin/python - <<'PY'
import io, sys
import polib
from babel.messages.pofile import read_po
from translate.storage.pypo import pofile

TEXT = ('msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
        '#: \u2068stone mill.c\u2069:3\nmsgid "mill"\nmsgstr ""\n')
seen = {
    "babel": read_po(io.BytesIO(TEXT.encode()))["mill"].locations,
    "polib": polib.pofile(TEXT)[0].occurrences,
    "translate-toolkit": pofile.parsestring(TEXT.encode()).units[1].getlocations(),
}
print("expected: one file, 'stone mill.c', line 3")
for name, places in seen.items():
    print("seen:    ", ascii(places), name)
sys.exit(seen != {
    "babel": [("stone mill.c", 3)],
    "polib": [("\u2068stone", ""), ("mill.c\u2069", "3")],
    "translate-toolkit": ["\u2068stone", "mill.c\u2069:3"],
})
PY
