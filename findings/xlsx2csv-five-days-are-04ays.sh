#!/usr/bin/env bash
# Package: xlsx2csv 0.8.6 (PyPI), with XlsxWriter 3.2.9, which writes the file.
# Behaviour: a format of numbers with words in it is taken for a format of dates if it has one of the letters d, h, m, s or y; the number is
#   lost, and the format stands in the cell, with figures for these letters.
# Seen: 5 in the format `0 "days"` is the text `0 "04ays"`, 12 in `0 "km"` `0 "k01"`, and 7 in `"Seite" 0` `"seite" 0`. 256 in `0
#   "items"` keeps its format the same way; in `0 "pct"` it is 256.
# Why it matters: units stand in the format of cells so that they can be translated; the files for that lack the numbers, and each
#   number of the column is the same.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv venv && venv/bin/pip install --quiet xlsx2csv==0.8.6 XlsxWriter==3.2.9
cat > a.py <<'PY'
import xlsxwriter

book = xlsxwriter.Workbook("a.xlsx")
sheet = book.add_worksheet()
for row, (number, form) in enumerate([(5, '0 "days"'), (12, '0 "km"'), (7, '"Seite" 0'), (256, '0 "items"'), (256, '0 "pct"')]):
    sheet.write_number(row, 0, number, book.add_format({"num_format": form}))
book.close()
PY
venv/bin/python a.py && venv/bin/xlsx2csv a.xlsx > seen
echo 'expected: 5 or 5 days, 12 or 12 km, 7 or Seite 7, 256 or 256 items, 256 or 256 pct'
echo "seen:"; cat seen
diff seen - <<'SEEN'
"0 ""04ays"""
"0 ""k01"""
"""seite"" 0"
"0 ""ite09s"""
256
SEEN
