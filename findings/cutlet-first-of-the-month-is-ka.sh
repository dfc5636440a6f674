#!/usr/bin/env bash
# Packages: cutlet 0.5.2, unidic-lite 1.0.8 (PyPI).
# Behaviour: the reading of a counter is taken from the dictionary without its number; a wave dash becomes a space.
# Seen: 1日 is "1ka" (ka is the ending of 2 to 10, the first is tsuitachi), 10〜20円 "10 20 en", and 〇〇さん, Mr So-and-so,
#   "Rei san", Mr Zero. The name フィリップ is "Philippe".
# Why it matters: dates and ranges of prices in Latin letters are what foreign readers get: one is no word, the other
#   two numbers.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'cutlet==0.5.2' 'unidic-lite==1.0.8'
v/bin/python -W ignore - <<'PY'
import sys
import cutlet

make = cutlet.Cutlet()
seen = [make.romaji(text) for text in ("1日", "10〜20円", "〇〇さん", "フィリップ")]
print("expected:", ["tsuitachi or 1 nichi", "10~20 en", "marumaru san", "Filippu, or a spelling in English"])
print("seen:    ", seen)
sys.exit(seen != ["1ka", "10 20 en", "Rei san", "Philippe"])
PY
