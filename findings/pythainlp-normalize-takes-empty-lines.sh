#!/usr/bin/env bash
# Package: pythainlp 5.4.0 (PyPI).
# Behaviour: normalize() puts the marks of Thai in order and removes spaces that are doubled. It takes line feeds for such: of empty
#   lines none is left, in text of any language.
# Seen: five lines, of which two are empty, become three, and "ก<empty line>ข" two lines next to each other.
# Why it matters: it is the usual first step for Thai. Of two files that are aligned line by line, with empty lines where a sentence has
#   no translation, the Thai one is shorter, and from there on each sentence stands beside another's translation.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'pythainlp==5.4.0'
v/bin/python - <<'PY'
import sys
from pythainlp.util import normalize

text = "กังหัน\n\nเรือ\n\nmill"
seen = normalize(text).split("\n")
print("expected:", text.split("\n"))
print("seen:    ", seen)
sys.exit(seen != ["กังหัน", "เรือ", "mill"])
PY
