#!/usr/bin/env bash
# Package: anyascii 0.3.3 (PyPI).
# Behaviour: a character is replaced by itself alone, without a look at its neighbours, so that fractions and powers
#   behind a figure are put beside it; of ≠ the stroke is dropped.
# Seen: "1½" becomes "11/2", "10²" "102", "≠ 5" "= 5", while "≥ 5" is ">= 5".
# Why it matters: texts are brought to ASCII before they are compared, and in systems that have no other letters; a
#   length of one and a half becomes five and a half (11/2), a condition its opposite, and nothing in the result shows
#   it.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'anyascii==0.3.3'
v/bin/python - <<'PY'
import sys
from anyascii import anyascii

TEXTS = ["1½ m", "10² m", "≠ 5", "≥ 5"]
seen = [anyascii(text) for text in TEXTS]
print("expected:", ["1 1/2 m", "10^2 m", "!= 5", ">= 5"])
print("seen:    ", seen)
sys.exit(seen != ["11/2 m", "102 m", "= 5", ">= 5"])
PY
