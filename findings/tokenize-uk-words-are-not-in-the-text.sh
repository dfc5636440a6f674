#!/usr/bin/env bash
# Package: tokenize_uk 2.0.0 (PyPI).
# Behaviour: the apostrophe is a letter of Ukrainian words, and has three forms in texts; before words are found, the
#   two others are made the one of ASCII. Placeholders fall into their signs.
# Seen: "м’ята" (U+2019) and "мʼята" (U+02BC, Unicode's choice) are both returned as "м'ята"; "{name}" is three words.
# Why it matters: each word with an apostrophe, written as typography or Unicode has it, is not found in the text it
#   comes from, and replacing by words leaves it as it is.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'tokenize_uk==2.0.0'
v/bin/python -W ignore - <<'PY'
import sys
from tokenize_uk import tokenize_words

text = "Об'єкт, м’ята, мʼята {name}"
seen = tokenize_words(text)
print("expected:", ["Об'єкт", ",", "м’ята", ",", "мʼята", "{name}"])
print("seen:    ", seen, [word for word in seen if word not in text])
sys.exit(seen != ["Об'єкт", ",", "м'ята", ",", "м'ята", "{", "name", "}"])
PY
