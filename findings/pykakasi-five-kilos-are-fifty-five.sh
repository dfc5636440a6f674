#!/usr/bin/env bash
# Package: pykakasi 2.3.0 (PyPI).
# Behaviour: a sign that pykakasi has no reading for, such as the units ㎏ and ㎞, takes what stood before it a second time,
#   or nothing where nothing stood. A half-width syllable with a mark (ﾊﾟ) is its base letter, twice.
# Seen: "5㎏" is romanised as "55", "10㎞" as "1010" and "水車㍉" as "suishasuisha"; "㈱水車" is "suisha"; "ﾊﾟﾝ" (pan, bread) is
#   "hahan" and "ﾀﾜｰ" (tower) "tawa゜". "5kg" and "パン" are right. The fields `orig` have the doubled text too.
# Why it matters: units in one sign and half-width letters are common in Japanese tables and receipts. A reading for a
#   voice or a search index has another number in it, and the parts no longer join to the sentence they were cut from.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'pykakasi==2.3.0'
v/bin/python - <<'PY'
import sys

import pykakasi

parts = pykakasi.kakasi().convert
texts = ["5kg", "5㎏", "10㎞", "水車㍉", "㈱水車", "パン", "ﾊﾟﾝ", "ﾀﾜｰ"]
seen = ["".join(part["hepburn"] for part in parts(text)) for text in texts]
joined = "".join(part["orig"] for part in parts("5㎏"))
print("expected:", ["5kg", "5kg", "10km", "suishamiri", "(kabu)suisha", "pan", "pan", "tawaa"], "5㎏")
print("seen:    ", seen, joined)
sys.exit((seen, joined) != (["5kg", "55", "1010", "suishasuisha", "suisha", "pan", "hahan", "tawa゜"], "5㎏5"))
PY
