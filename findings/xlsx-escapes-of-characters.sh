#!/usr/bin/env bash
# Packages: openpyxl 3.1.5, xlsxwriter 3.3.1, python-calamine 0.9.1 (PyPI).
# Behaviour: XLSX writes a character by its number as _xHHHH_, and such letters themselves as _x005F_xHHHH_.
#   openpyxl does neither: it returns the code of a carriage return that others wrote, and writes a text
#   that looks like a code without protecting it.
# Seen: "mill\r\nboat" by xlsxwriter is "mill_x000D_\nboat" to openpyxl; "id_x0041_b" by openpyxl is "idAb" to
#   calamine (as to a spreadsheet program).
# Why it matters: texts from Windows forms carry "_x000D_" into translation, where it passes for a
#   placeholder; and identifiers change without an error.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v
v/bin/pip install -q --disable-pip-version-check 'openpyxl==3.1.5' 'xlsxwriter==3.3.1' 'python-calamine==0.9.1'
v/bin/python - <<'PY'
import sys
import openpyxl, python_calamine, xlsxwriter

with xlsxwriter.Workbook("a.xlsx") as book:
    book.add_worksheet().write_string(0, 0, "mill\r\nboat")
book = openpyxl.Workbook()
book.active["A1"] = "id_x0041_b"
book.save("b.xlsx")


def calamine(path):
    return python_calamine.CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()[0][0]


seen = [openpyxl.load_workbook("a.xlsx").active["A1"].value, calamine("a.xlsx"), calamine("b.xlsx")]
print("expected:", ["mill\r\nboat", "mill\r\nboat", "id_x0041_b"])
print("seen:    ", seen)
sys.exit(seen != ["mill_x000D_\nboat", "mill\r\nboat", "idAb"])
PY
