#!/usr/bin/env bash
# Package: docxtpl 0.20.2 with python-docx 1.2.0 (PyPI).
# Behaviour: values are put into the XML of a Word template as they are (autoescape is off), and the result, which is not XML any more,
#   is read by a parser that mends what it can. There is no error: the value is cut at "&", or the text ends at "<".
# Seen: "Hi {{ name }}, ok" is "Hi R, ok" for "R&D", "Hi 1  2, ok" for "1 < 2" and "Hi " for "<Anna>".
# Why it matters: certificates and letters are filled from tables of translated texts; of names of firms and of formulas a part is missing
#   in a document that opens without complaint.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'docxtpl==0.20.2' 'python-docx==1.2.0'
v/bin/python - <<'PY'
import sys
import docx
from docxtpl import DocxTemplate

template = docx.Document()
template.add_paragraph("Hi {{ name }}, ok")
template.save("a.docx")
seen = []
for name in ("R&D", "1 < 2", "<Anna>", "l'eau"):
    filled = DocxTemplate("a.docx")
    filled.render({"name": name})
    filled.save("b.docx")
    seen.append(docx.Document("b.docx").paragraphs[0].text)
print("expected:", ["Hi R&D, ok", "Hi 1 < 2, ok", "Hi <Anna>, ok", "Hi l'eau, ok"])
print("seen:    ", seen)
sys.exit(seen != ["Hi R, ok", "Hi 1  2, ok", "Hi ", "Hi l'eau, ok"])
PY
