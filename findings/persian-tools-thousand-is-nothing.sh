#!/usr/bin/env bash
# Package: persian-tools 0.0.11 (PyPI).
# Behaviour: a thousand without a number before it, as one says it, is 0; fractions are dropped, and the word "and"
#   before them stays. Taking the ending of an ordinal away takes it from other words too.
# Seen: هزار is 0 and یک هزار 1000; نیم, a half, is 0; 1.5 is "یک و", and 0.05 an empty string. مردم, people, becomes
#   مرد, man.
# Why it matters: amounts in words of contracts and subtitles are compared with the figures beside them; the common
#   form of a thousand is a mistake in each of them.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'persian-tools==0.0.11'
v/bin/python -W ignore - <<'PY'
import sys
from persian_tools import digits

read, write = digits.convert_from_word, digits.convert_to_word
seen = [read("هزار"), read("یک هزار"), read("نیم"), write(1.5), write(0.05), digits.remove_ordinal_suffix("مردم")]
print("expected:", [1000, 1000, 0.5, "یک و نیم", "پنج صدم", "مردم"], "or errors")
print("seen:    ", seen)
sys.exit(seen != [0, 1000, 0, "یک و", "", "مرد"])
PY
