#!/usr/bin/env bash
# Package: num2words 0.5.14 (PyPI).
# Behaviour: negative numbers count from the end of a table in Vietnamese and lose their sign in Bengali; in Persian
#   five hundredths are said as a half (seven are seven hundredths).
# Seen: -3 is "mười bảy", seventeen, in Vietnamese and "তিন", three, in Bengali; 2001.05 in Persian is "two thousand and
#   one and a half".
# Why it matters: numbers are written out to check translations and to be spoken; other languages of the same library
#   say minus, and none of these calls fails.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'num2words==0.5.14'
v/bin/python - <<'PY'
import sys
from num2words import num2words

seen = [num2words(-3, lang="vi"), num2words(17, lang="vi"), num2words(-3, lang="bn"), num2words(2001.05, lang="fa")]
print("expected: four numbers, minus three twice")
print("seen:    ", seen)
sys.exit(seen != ["mười bảy", "mười bảy", "তিন", "دو هزار و یک و نیم"])
PY
