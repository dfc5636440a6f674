#!/usr/bin/env bash
# Package: text2num 3.1.0 (PyPI), alpha2digit for French.
# Behaviour: "neuf" is nine, and it is new. The adjective becomes a digit, its plural "neufs" too, which no number has.
# Seen: "Les moulins neufs tournent." is "Les moulins 9 tournent.", "Le bateau est tout neuf." "Le bateau est tout 9.".
# Why it matters: who writes numbers as digits to compare a translation with its source finds a nine that is not in the
#   source, and a text that is stored so has lost its word.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'text2num==3.1.0'
v/bin/python - <<'PY'
import sys
from text_to_num import alpha2digit

texts = ["Les moulins neufs tournent.", "Le bateau est tout neuf."]
seen = [alpha2digit(text, "fr") for text in texts]
print("expected:", texts)
print("seen:    ", seen)
sys.exit(seen != ["Les moulins 9 tournent.", "Le bateau est tout 9."])
PY
