#!/usr/bin/env bash
# Package: num2words 0.5.14 (PyPI), Turkish and Arabic.
# Behaviour: the digits after the point are read as hundredths whatever their number, and the zeros before them are
#   left out.
# Seen: 0.5 is "sıfırvirgülelli", zero point fifty, and 0.05 is "sıfırvirgülbeş", zero point five, which is how a
#   Turk says 0.5; German has "null Komma fünf" and "null Komma null fünf". Arabic does the same as Turkish.
# Why it matters: who writes a number out to compare it with its translation, or to have it read aloud, gets ten
#   times the number, without an error.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'num2words==0.5.14'
v/bin/python - <<'PY'
import sys
from num2words import num2words

seen = {lang: [num2words(n, lang=lang) for n in (0.5, 0.05, 5, 50)] for lang in ("de", "tr", "ar")}
print("expected: five after the point of 0.5, zero five after that of 0.05, in every language")
for lang, words in seen.items():
    print("seen:    ", lang, words)
sys.exit(
    seen["de"][:2] != ["null Komma fünf", "null Komma null fünf"]
    or seen["tr"] != ["sıfırvirgülelli", "sıfırvirgülbeş", "beş", "elli"]
    or seen["ar"][0].split()[-1] != seen["ar"][3]
    or "صفر" in seen["ar"][1]
)
PY
