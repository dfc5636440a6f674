#!/usr/bin/env bash
# Package: pytils 0.4.4 (PyPI), Russian plurals, dates and typography, also as filters of Django.
# Behaviour: the number before a word is written without its fraction, and the form of the word is that of all its digits; in
#   typography each quotation mark is set by what stands beside it, within tags as well, and each apostrophe is one.
# Seen: 1.5 files are "1 файлов" and 2.5 files "2 файла"; Russian says "1,5 файла" and "2,5 файла". `<a href="x">"да"</a>` becomes
#   `<a href=»x»>»да»</a>`, with an unbreakable space behind "a", "don't" "don”t", and 5" "5»".
# Why it matters: amounts are rounded down without a word, and a text with a link that goes through the filter has none.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv venv && venv/bin/pip install --quiet pytils==0.4.4
cat > a.py <<'PY'
from pytils import numeral, typo

seen = [numeral.get_plural(number, ("файл", "файла", "файлов")) for number in (1.5, 2.5, 21)]
seen += [typo.typography(text) for text in ('<a href="x">"да"</a>', "don't", '5"')]
print("expected:", ["1,5 файла", "2,5 файла", "21 файл", '<a href="x">«да»</a>', "don’t", '5"'])
print("seen:    ", seen)
raise SystemExit(seen != ["1 файлов", "2 файла", "21 файл", "<a\u202fhref=»x»>»да»</a>", "don”t", "5»"])
PY
venv/bin/python a.py
