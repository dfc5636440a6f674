#!/usr/bin/env bash
# Packages: pandas 3.1.1 and odfpy 1.4.1 (PyPI).
# Behaviour: of a cell that is true or false in an OpenDocument sheet, the words that it shows are compared with "TRUE",
#   not its value (office:boolean-value). LibreOffice shows the words of the sheet's language.
# Seen: a cell with the value true and the words "VRAI", as a French LibreOffice writes it, or "WAHR", is read as False;
#   with "TRUE" it is True. python-calamine reads True in each.
# Why it matters: the column "approved" or "final" of a translator's list is False all over, without an error, where the
#   sheet was made outside English.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv venv && venv/bin/pip install --quiet pandas==3.1.1 odfpy==1.4.1 python-calamine==0.9.1
cat > a.py <<'PY'
import pandas as pd
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

document, table = OpenDocumentSpreadsheet(), Table(name="s")
row = TableRow()
for shown in ("TRUE", "VRAI", "WAHR"):
    cell = TableCell(valuetype="boolean", booleanvalue="true")
    cell.addElement(P(text=shown))
    row.addElement(cell)
table.addElement(row)
document.spreadsheet.addElement(table)
document.save("a.ods")
seen = [pd.read_excel("a.ods", engine=engine, header=None).values.tolist()[0] for engine in ("calamine", "odf")]
print("expected: [[True, True, True], [True, True, True]]")
print("seen:    ", seen)
raise SystemExit(seen != [[True, True, True], [True, False, False]])
PY
venv/bin/python a.py
