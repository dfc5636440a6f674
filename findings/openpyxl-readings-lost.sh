#!/usr/bin/env bash
# Package: openpyxl 3.1.5 (PyPI).
# Behaviour: a workbook that is loaded and saved loses the readings of its texts (rPh, what Excel writes for every
#   Japanese text that is typed), with rich_text=True as well, though the library has classes for them.
# Seen: "水車" with the reading "スイシャ" comes back as "水車" alone.
# Why it matters: PHONETIC() and the order by readings, which lists of Japanese names and terms are kept in, are other
#   after a tool changed one cell elsewhere.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'openpyxl==3.1.5'
v/bin/python - <<'PY'
import sys, zipfile
import openpyxl

sheet = "xl/worksheets/sheet1.xml"
book = openpyxl.Workbook()
book.active["A1"] = "水車"
book.save("plain.xlsx")
reading = '<t>水車</t><rPh sb="0" eb="2"><t>スイシャ</t></rPh><phoneticPr fontId="0"/>'
with zipfile.ZipFile("plain.xlsx") as old, zipfile.ZipFile("a.xlsx", "w") as new:
    for name in old.namelist():
        data = old.read(name)
        new.writestr(name, data.replace("<t>水車</t>".encode(), reading.encode()) if name == sheet else data)


def has_reading(path):
    with zipfile.ZipFile(path) as book:
        return "スイシャ" in "".join(book.read(name).decode() for name in book.namelist())


seen = [has_reading("a.xlsx")]
for rich in (False, True):
    openpyxl.load_workbook("a.xlsx", rich_text=rich).save("b.xlsx")
    seen.append(has_reading("b.xlsx"))
print("expected: the reading before and after:", [True, True, True])
print("seen:    ", seen)
sys.exit(seen != [True, False, False])
PY
