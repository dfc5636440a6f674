#!/usr/bin/env bash
# Package: pythainlp 5.4.0 (PyPI; pythainlp.transliterate.romanize, with its default, the Royal Institute's system).
# Behaviour: the letters of a word are taken from left to right with the vowel before them put behind; a silent letter
#   before another (ห, ท) is read, and the consonants of a syllable may change places.
# Seen: เชียงใหม่, Chiang Mai, is "chianghaim", ทราย, sand, "thrai" (the system has "sai"), and สวัสดี "swatdi" (sawatdi);
#   กรุงเทพ is "krungthep", and ภูเก็ต "phuket", as they should be.
# Why it matters: names of places and people on maps, in addresses and in subtitles are romanised with this, and nobody
#   finds the city.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv venv && venv/bin/pip install --quiet pythainlp==5.4.0
cat > a.py <<'PY'
from pythainlp.transliterate import romanize

seen = [romanize(word) for word in ("กรุงเทพ", "ภูเก็ต", "เชียงใหม่", "ทราย", "สวัสดี")]
print("expected: ['krungthep', 'phuket', 'chiangmai', 'sai', 'sawatdi']")
print("seen:    ", seen)
raise SystemExit(seen != ["krungthep", "phuket", "chianghaim", "thrai", "swatdi"])
PY
venv/bin/python a.py
