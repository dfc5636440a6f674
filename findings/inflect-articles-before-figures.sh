#!/usr/bin/env bash
# Package: inflect 7.6.0 (PyPI), a().
# Behaviour: the article is chosen by letters. Figures have none, so each gets "a"; of abbreviations that are spelled out,
#   those that begin with a vowel letter get "an", also where the sound is "you"; letters with accents are no vowels.
# Seen: "a 8-bit file", "a 11th mill", "a 80", "an URL", "an UTF-8 file", "a école"; "an MT system" and "an hour" are right.
# Why it matters: texts built from parts, and a check of articles built on it, are wrong for just the words that manuals
#   are full of.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'inflect==7.6.0'
v/bin/python - <<'PY'
import sys
import inflect

expected = ["an 8-bit file", "an 11th mill", "an 80", "a URL", "a UTF-8 file", "an école", "an MT system", "an hour"]
seen = [inflect.engine().a(text.split(" ", 1)[1]) for text in expected]
print("expected:", expected)
print("seen:    ", seen)
sys.exit(seen != ["a 8-bit file", "a 11th mill", "a 80", "an URL", "an UTF-8 file", "a école", *expected[6:]])
PY
