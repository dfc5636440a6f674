#!/usr/bin/env bash
# Package: markitdown 0.1.9 with its extra for xlsx (PyPI).
# Behaviour: a workbook becomes tables of Markdown by way of pandas: cells with the texts "NA", "None", "null" or "n/a", and empty ones,
#   are all written as NaN. A bar within a cell is not escaped, so that the cell becomes two.
# Seen: the rows "a, NA", "b, None", "c, (empty)" and "d, left|right" become "a | NaN", "b | NaN", "c | NaN" and "d | left|right".
# Why it matters: tables of texts and countries are given to language models in this form; the code of Namibia and the answer None come back
#   translated from "NaN", an untranslated cell looks like a text, and one row has a column too many.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'markitdown[xlsx]==0.1.9'
v/bin/python - <<'PY'
import sys
import openpyxl
from markitdown import MarkItDown

book = openpyxl.Workbook()
for row in (["key", "text"], ["a", "NA"], ["b", "None"], ["c", None], ["d", "left|right"]):
    book.active.append(row)
book.save("a.xlsx")
seen = MarkItDown().convert("a.xlsx").text_content.splitlines()[-4:]
print("expected:", ["| a | NA |", "| b | None |", "| c |  |", "| d | left\\|right |"])
print("seen:    ", seen)
sys.exit(seen != ["| a | NaN |", "| b | NaN |", "| c | NaN |", "| d | left|right |"])
PY
