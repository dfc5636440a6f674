#!/usr/bin/env bash
# Package: kiwipiepy 0.24.1 (PyPI).
# Behaviour: space() corrects the spaces of a Korean sentence; it puts some also where no Korean word is concerned:
#   between a number and its per cent sign, and within the names of programs and keys. join(), which makes a sentence of
#   tokens, turns the tokens of a right particle into a wrong one.
# Seen: "50% 할인" becomes "50 % 할인", "C++언어" "C ++언어", "Ctrl+C를" "Ctrl +C를"; "NATO라는 기구" "NATO이라는 기구".
# Why it matters: it is what one runs over machine translation into Korean, whose spaces are its commonest fault; the
#   names of keys and programs, and the format of per cents, are wrong afterwards.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'kiwipiepy==0.24.1'
v/bin/python - <<'PY'
import sys
from kiwipiepy import Kiwi

kiwi = Kiwi()
TEXTS = ["50% 할인", "C++언어", "Ctrl+C를 누르세요"]
seen = [kiwi.space(text) for text in TEXTS] + [kiwi.join(kiwi.tokenize("NATO라는 기구"))]
print("expected:", ["50% 할인", "C++ 언어", "Ctrl+C를 누르세요", "NATO라는 기구"])
print("seen:    ", seen)
sys.exit(seen != ["50 % 할인", "C ++언어", "Ctrl +C를 누르세요", "NATO이라는 기구"])
PY
