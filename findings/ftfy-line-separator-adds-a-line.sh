#!/usr/bin/env bash
# Package: ftfy 6.3.1 (PyPI), fix_text with its defaults.
# Behaviour: U+2028 and U+2029 within a text become line feeds, and halfwidth and fullwidth spaces and letters change
#   their width: the text had no fault.
# Seen: "The mill\u2028is old." has two lines; an ideographic space at the beginning of a Japanese paragraph is a plain one.
# Why it matters: parallel files hold one segment a line; a repaired file has more lines than its other side, and every
#   pair from there on is wrong.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'ftfy==6.3.1'
v/bin/python - <<'PY'
import sys
import ftfy

texts = ["The mill\u2028is old.", "The boat\u2029is new.", "\u3000水車は古い。"]
seen = [ftfy.fix_text(text) for text in texts]
print("expected:", texts)
print("seen:    ", seen)
sys.exit(seen != ["The mill\nis old.", "The boat\nis new.", " 水車は古い。"])
PY
