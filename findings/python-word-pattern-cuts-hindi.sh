#!/usr/bin/env bash
# Packages: Python's own re (3.11 and newer) beside regex 2026.11.19 (PyPI).
# Behaviour: \w of re holds letters and digits, and no combining marks. Vowel signs of Indic scripts, Thai and Burmese
#   are such marks, as are the points of Hebrew: words fall apart at each of them. regex follows Unicode.
# Seen: the Hindi word for "Hindi" is three words to re, and loses half of itself with \W removed.
# Why it matters: word counts, doubled-word checks and terminology look-ups built on \w+ work in Europe only.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'regex==2026.11.19'
v/bin/python - <<'PY'
import re, sys
import regex

WORD = "\u0939\u093f\u0928\u094d\u0926\u0940"
seen = (re.findall(r"\w+", WORD), regex.findall(r"\w+", WORD), re.sub(r"\W", "", WORD) == WORD)
print("expected:", ([WORD], [WORD], True))
print("seen:    ", seen)
sys.exit(seen != (["\u0939", "\u0928", "\u0926"], [WORD], False))
PY
