#!/usr/bin/env bash
# Package: quantulum3 0.10.0 (PyPI).
# Behaviour: the article of "half a litre" is read as "per"; the "a" of "a.m." is taken for the unit of a year, and the
#   "m" for millions that follows an amount of money for metres.
# Seen: "half a litre" is 0.5 per litre and "one litre" 1 litre; "at 5 a.m." is 5 years; "£5m", five million pounds, is
#   5 "pound sterling metre".
# Why it matters: quantities of a text and its translation are compared to find changed numbers; a right translation of
#   "half a litre" differs in its unit, and times become durations.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'quantulum3==0.10.0'
v/bin/python -W ignore - <<'PY'
import sys
from quantulum3 import parser

texts = ["one litre", "half a litre", "at 5 a.m.", "£5m"]
seen = [[(quantity.value, quantity.unit.name) for quantity in parser.parse(text)] for text in texts]
print("expected: one litre, half a litre, a time of day, five million pounds")
print("seen:    ", seen)
sys.exit(seen != [[(1, "litre")], [(0.5, "per litre")], [(5, "year")], [(5, "pound sterling metre")]])
PY
