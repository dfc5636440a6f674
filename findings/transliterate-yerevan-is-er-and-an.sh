#!/usr/bin/env bash
# Package: transliterate 1.10.2 (PyPI).
# Behaviour: Armenian and (ev) is written as one letter, also within words; the library takes it for an ampersand. Of
#   Greek, words come back with σ at their end, where ς stands.
# Seen: "Երևան" is "Er&an" in Latin letters. "Αυτός" becomes "Autos", and back "Αυτοσ".
# Why it matters: the capital's name and every other word with these sounds has an ampersand in file names, addresses
#   and romanised names, and as HTML it is broken.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'transliterate==1.10.2'
v/bin/python -W ignore - <<'PY'
import sys
from transliterate import translit

autos = translit("Αυτός", "el", reversed=True)
seen = [translit("Երևան", "hy", reversed=True), autos, translit(autos, "el")]
print("expected:", ["Yerevan or Erevan", "Autos", "Αυτός"])
print("seen:    ", seen)
sys.exit(seen != ["Er&an", "Autos", "Αυτοσ"])
PY
