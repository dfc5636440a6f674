#!/usr/bin/env bash
# Package: translate-toolkit 3.20.4 (PyPI), storage of Apple .strings files.
# Behaviour: the format is a list of "key" = "value"; with free white space; the storage reads it by lines.
#   Two entries on a line become one value, and a line break within a value disappears.
# Seen: "a"="mill"; "b"="boat"; is one unit 'a' with the text 'mill"; "b"="boat'; "two\nlines" is "twolines".
# Why it matters: files made by scripts or edited by hand load without an error, with texts missing or
#   glued together, and are saved so.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'translate-toolkit==3.20.4'
v/bin/python - <<'PY'
import sys
from translate.storage.properties import stringsutf8file

store = stringsutf8file()
store.parse(b'"a"="mill"; "b"="boat";\n"c" = "two\nlines";\n')
seen = [(unit.name, unit.source) for unit in store.units]
print("expected:", [("a", "mill"), ("b", "boat"), ("c", "two\nlines")])
print("seen:    ", seen)
sys.exit(seen != [("a", 'mill"; "b"="boat'), ("c", "twolines")])
PY
