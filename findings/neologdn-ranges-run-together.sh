#!/usr/bin/env bash
# Packages: neologdn 0.5.6, jaconv 0.5.0 (PyPI), normalize().
# Behaviour: the wave dash is the Japanese sign of a range. One library deletes it unless told otherwise, the other makes
#   it the sign of a long vowel.
# Seen: "10〜20円", ten to twenty yen, is "1020円" and "10ー20円"; "9時〜17時" is "9時17時".
# Why it matters: normalising is the usual first step on Japanese texts; the price and the hours become others, and a
#   comparison of numbers with the source fails on right translations.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'neologdn==0.5.6' 'jaconv==0.5.0'
v/bin/python - <<'PY'
import sys
import jaconv
import neologdn

texts = ["10〜20円", "9時〜17時"]
seen = [[normalize(text) for text in texts] for normalize in (neologdn.normalize, jaconv.normalize)]
print("expected:", [texts, texts], "(or another sign of a range)")
print("seen:    ", seen)
sys.exit(seen != [["1020円", "9時17時"], ["10ー20円", "9時ー17時"]])
PY
