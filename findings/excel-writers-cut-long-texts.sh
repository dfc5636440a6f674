#!/usr/bin/env bash
# Packages: openpyxl 3.1.5 and XlsxWriter 3.2.9 (PyPI), which pandas writes Excel files with.
# Behaviour: a cell of Excel holds 32,767 characters. A longer text is cut there by both, in the middle of a word, with no error and no
#   warning. XlsxWriter says so by a number that it returns.
# Seen: of a text of 40,000 letters 32,767 come back.
# Why it matters: chapters, licences and whole pages are sent to translators in tables. The end of the long ones is missing in
#   the file, and in the translation, and nothing tells.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'openpyxl==3.1.5' 'XlsxWriter==3.2.9'
v/bin/python - > seen <<'PY'
import warnings

import openpyxl
import xlsxwriter

warnings.simplefilter("error")
text = "mill " * 8000
book = openpyxl.Workbook()
book.active["A1"] = text
book.save("openpyxl.xlsx")
book = xlsxwriter.Workbook("xlsxwriter.xlsx")
code = book.add_worksheet().write_string("A1", text)
book.close()
for name in ("openpyxl", "xlsxwriter"):
    print(name, len(openpyxl.load_workbook(f"{name}.xlsx").active["A1"].value))
print("returned", code)
PY
cat <<'EXPECTED'
expected: 40000 twice, or an error
EXPECTED
echo "seen:"; cat seen
diff seen - <<'SEEN'
openpyxl 32767
xlsxwriter 32767
returned -2
SEEN
