#!/usr/bin/env bash
# Package: cyrtranslit 1.2.0 (PyPI).
# Behaviour: Serbian writes Њ as Nj, and NJ in capitals. To Cyrillic, capitals become two letters; to Latin, a word in capitals
#   gets a small letter. Ukrainian goes by the code of the country, "ua"; with its own, "uk", the text comes back
#   as it was.
# Seen: "NJEGOŠ" is "НЈЕГОШ" for "ЊЕГОШ", and "ЊЕГОШ" is "NjEGOŠ"; to_latin("Київ", "uk") is "Київ".
# Why it matters: headlines and names in capitals are misspelled in both directions, and a corpus of Ukrainian stays as
#   it is, without an error.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'cyrtranslit==1.2.0'
v/bin/python - <<'PY'
import sys
from cyrtranslit import to_cyrillic, to_latin

seen = [to_cyrillic("Njegoš", "sr"), to_cyrillic("NJEGOŠ", "sr"), to_latin("ЊЕГОШ", "sr"), to_latin("Київ", "uk"), to_latin("Київ", "ua")]
print("expected:", ["Његош", "ЊЕГОШ", "NJEGOŠ", "Kyjiv", "Kyjiv"])
print("seen:    ", seen)
sys.exit(seen != ["Његош", "НЈЕГОШ", "NjEGOŠ", "Київ", "Kyjiv"])
PY
