#!/usr/bin/env bash
# Package: word2number 1.1 (PyPI).
# Behaviour: the words that are names of numbers are picked out of the text, and all else is passed over, also figures,
#   "half" and "minus"; what is left is put together by places without a check.
# Seen: "2 million" is 1000000, "two and a half" 2, "minus three" 3, "nineteen eighty four" 1524, and "one two three" 5.
#   "One hundred and five million" is right. A text without any such word raises an error.
# Why it matters: numbers as headlines and speakers write them are half in figures; a check of the numbers of a
#   translation compares with another one.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv venv && venv/bin/pip install --quiet word2number==1.1
cat > a.py <<'PY'
from word2number import w2n

texts = ("one hundred and five million", "2 million", "two and a half", "minus three", "nineteen eighty four", "one two three")
seen = [w2n.word_to_num(text) for text in texts]
print("expected: [105000000, 2000000, 2.5, -3, 1984, 123], or errors")
print("seen:    ", seen)
raise SystemExit(seen != [105000000, 1000000, 2, 3, 1524, 5])
PY
venv/bin/python a.py
