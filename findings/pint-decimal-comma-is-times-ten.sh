#!/usr/bin/env bash
# Package: Pint 0.25.3 (PyPI).
# Behaviour: commas are taken out of a quantity before it is read, wherever they stand, and a space between two
#   figures is a multiplication. A no-break space is a space.
# Seen: "1,5 km" is 15 km, "12 500 m" 6000 m, "3 ft 5 in" 15 foot-inches, and "5 h 30 min" 150 hour-minutes.
# Why it matters: quantities of a text and its translation are read to compare them: the German "1,5 km" is ten times
#   the English "1.5 km", and the ISO way of writing large numbers gives a product, without an error.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'Pint==0.25.3'
v/bin/python -W ignore - <<'PY'
import sys
from pint import UnitRegistry

read = UnitRegistry()
texts = ["1.5 km", "1,5 km", "12,500 m", "12 500 m", "12\u00a0500 m", "3 ft 5 in", "5 h 30 min"]
seen = [f"{read(text):~}" for text in texts]
print("expected:", "1.5 km (or an error) twice, 12500 m (or an error) three times, 1.04 m, 5.5 h")
print("seen:    ", seen)
sys.exit(seen != ["1.5 km", "15 km", "12500 m", "6000 m", "6000 m", "15 ft * in", "150 h * min"])
PY
