#!/usr/bin/env bash
# Package: Pint 0.25.3 (PyPI).
# Behaviour: a character that the reader of quantities does not know is left out without an error: the minus sign
#   U+2212, which CLDR has in Swedish and Norwegian, and units in one character.
# Seen: "−5 m" is 5 m, "-5 m" is -5 m. "5 ℃" and "5 ㎏" are the number 5, without a unit; "5 Ω" is 5 ohm.
# Why it matters: where a translation has the right minus, its value differs from the source's in the sign, and a
#   table of temperatures and losses is read as gains.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'Pint==0.25.3'
v/bin/python -W ignore - <<'PY'
import sys
from pint import UnitRegistry

read = UnitRegistry()
seen = [f"{read(text):~}" for text in ("-5 m", "−5 m", "5 ℃", "5 ㎏", "5 Ω")]
print("expected:", "-5 m twice, then degrees and kilograms, or an error")
print("seen:    ", seen)
sys.exit(seen != ["-5 m", "5 m", "5", "5", "5 Ω"])
PY
