#!/usr/bin/env bash
# Package: korean-romanizer 0.28.0 (PyPI).
# Behaviour: the Revised Romanization writes sounds: consonants that meet change one another. Some of the rules are
#   there (좋다 is "jota"), those of n, l and the nasals are not.
# Seen: 신라 is "sinra", 독립, independence, "dokrip", 종로 "jongro", 왕십리 "wangsipri", 백마 "baekma"; right are silla,
#   dongnip, jongno, wangsimni, baengma.
# Why it matters: names of stations, dynasties and people in Latin letters are other than those on signs, maps and in
#   passports.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'korean-romanizer==0.28.0'
v/bin/python -W ignore - <<'PY'
import sys
from korean_romanizer.romanizer import Romanizer

seen = [Romanizer(word).romanize() for word in ("신라", "독립", "종로", "왕십리", "백마", "좋다")]
print("expected:", ["silla", "dongnip", "jongno", "wangsimni", "baengma", "jota"])
print("seen:    ", seen)
sys.exit(seen != ["sinra", "dokrip", "jongro", "wangsipri", "baekma", "jota"])
PY
