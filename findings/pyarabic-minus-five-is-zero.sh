#!/usr/bin/env bash
# Package: PyArabic 0.6.15 (PyPI), pyarabic.number.
# Behaviour: numbers are written out and read back; where a sign or a word is not known it counts as nothing.
# Seen: "-5" is written out as صفر, zero, and "-5.5" as zero point five; مائتان, two hundred in its traditional
#   spelling, is read as 0, though مئتان is read as 200; مليون ومئتا ألف, 1,200,000, as 1,001,000.
# Why it matters: numbers are read to check translations into Arabic; a wrong number is returned where a refusal could
#   be seen, and a temperature below zero is spoken as zero.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'pyarabic==0.6.15'
v/bin/python - <<'PY'
import sys
from pyarabic.number import ArNumbers, text2number

seen = [ArNumbers().int2str(text) for text in ("5", "-5", "-5.5")]
seen += [text2number(text) for text in ("مئتان", "مائتان", "مليون ومئتا ألف")]
print("expected: five, minus five, minus five point five, 200 200 1200000")
print("seen:    ", *seen)
sys.exit(seen != ["خمس", "صفر", "صفر فاصلة خمس", 200, 0, 1001000])
PY
