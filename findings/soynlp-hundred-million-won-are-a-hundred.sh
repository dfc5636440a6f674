#!/usr/bin/env bash
# Package: soynlp 0.0.493 (PyPI).
# Behaviour: letters that are repeated for emphasis (ㅋㅋㅋㅋ) are cut to two or so; figures are such letters, and www
#   too.
# Seen: with num_repeats=2, "100000000원" is "100원", "2000000" "200"; "10,000,000" stays, and "ㅋㅋㅋㅋ" is "ㅋㅋ".
# Why it matters: comments and subtitles are normalised before they are counted, classified or translated: amounts
#   without commas, as Koreans type them, are divided by a million.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'soynlp==0.0.493'
v/bin/python -W ignore - <<'PY'
import sys
from soynlp.normalizer import repeat_normalize

seen = [repeat_normalize(text, num_repeats=2) for text in ("ㅋㅋㅋㅋ", "100000000원", "2000000", "10,000,000")]
print("expected:", ["ㅋㅋ", "100000000원", "2000000", "10,000,000"])
print("seen:    ", seen)
sys.exit(seen != ["ㅋㅋ", "100원", "200", "10,000,000"])
PY
