#!/usr/bin/env bash
# Packages: pymorphy3 2.0.6 with pymorphy3-dicts-uk 2.4.1.1.1663094765 (PyPI).
# Behaviour: make_agree_with_number asks for grammar as Russian's dictionary names it; the Ukrainian tags lack some of
#   it.
# Seen: of файл, file, for 5 and 11 the form is "файлів", and for 1, 2, 3 and 21 the answer None, `.word` of it an
#   AttributeError; of млин, mill, it is None for each number.
# Why it matters: the library is documented for both languages, and Russian gives a form for each number; a program
#   that counts files in Ukrainian works for 5 to 20.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'pymorphy3==2.0.6' 'pymorphy3-dicts-uk==2.4.1.1.1663094765' 'setuptools==80.9.0'
v/bin/python -W ignore - <<'PY'
import sys
import pymorphy3

analyzer = pymorphy3.MorphAnalyzer(lang="uk")

def forms(word, *numbers):
    return [getattr(analyzer.parse(word)[0].make_agree_with_number(number), "word", None) for number in numbers]

seen = forms("файл", 1, 2, 3, 5, 11, 21) + forms("млин", 1, 5)
print("expected:", ["файл", "файли", "файли", "файлів", "файлів", "файл", "млин", "млинів"])
print("seen:    ", seen)
sys.exit(seen != [None, None, None, "файлів", "файлів", None, None, None])
PY
