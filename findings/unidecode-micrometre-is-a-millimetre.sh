#!/usr/bin/env bash
# Packages: Unidecode 1.4.0, anyascii 0.3.3 (PyPI).
# Behaviour: the Greek letter mu becomes "m", the micro sign "u". Normal form NFKC makes the second the first.
# Seen: "5 µm" with the micro sign is "5 um", and after NFKC "5 mm".
# Why it matters: NFKC and then ASCII is a usual key of texts for comparison. The measure is a thousand times another
#   one, and equals the key of a text with millimetres.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'Unidecode==1.4.0' 'anyascii==0.3.3'
v/bin/python - <<'PY'
import sys
import unicodedata
from anyascii import anyascii
from unidecode import unidecode

text = "5 \u00b5m"
seen = [[to_ascii(form) for form in (text, unicodedata.normalize("NFKC", text))] for to_ascii in (unidecode, anyascii)]
print("expected:", [["5 um", "5 um"]] * 2)
print("seen:    ", seen)
sys.exit(seen != [["5 um", "5 mm"]] * 2)
PY
