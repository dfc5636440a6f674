#!/usr/bin/env bash
# Packages: docx2python 3.7.1, python-docx 1.2.0 (PyPI).
# Behaviour: text that was moved with changes tracked stands in Word's file twice, in w:moveFrom and in w:moveTo; docx2python
#   gives both, though it leaves deletions out. python-docx gives neither. The no-break hyphen (w:noBreakHyphen)
#   is nothing to docx2python.
# Seen: of "A. [moved from: Mill.] B. [moved to: Mill.]" docx2python has "A. Mill. B. Mill.", python-docx "A.  B. ";
#   "MILL", no-break hyphen, "7" is "MILL7" to the first and "MILL-7" to the second.
# Why it matters: a sentence is translated twice or not at all, and names of products lose their hyphen.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'docx2python==3.7.1' 'python-docx==1.2.0'
v/bin/python - <<'PY'
import sys
import docx
from docx.oxml import parse_xml
from docx2python import docx2python

space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def run(text):
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


paragraphs = (
    f'{run("A. ")}<w:moveFrom w:id="1" w:author="a">{run("Mill.")}</w:moveFrom>{run(" B. ")}<w:moveTo w:id="2" w:author="a">{run("Mill.")}</w:moveTo>'
    '<w:del w:id="3" w:author="a"><w:r><w:delText>Boat.</w:delText></w:r></w:del>',
    "<w:r><w:t>MILL</w:t><w:noBreakHyphen/><w:t>7</w:t></w:r>",
)
document = docx.Document()
for paragraph in reversed(paragraphs):
    document.element.body.insert(0, parse_xml(f"<w:p {space}>{paragraph}</w:p>"))
document.save("a.docx")
with docx2python("a.docx") as read:
    seen = [read.text.split("\n\n")[:2], [paragraph.text for paragraph in docx.Document("a.docx").paragraphs[:2]]]
print("expected:", ["A.  B. Mill.", "MILL-7"], "twice")
print("seen:    ", *seen)
sys.exit(seen != [["A. Mill. B. Mill.", "MILL7"], ["A.  B. ", "MILL-7"]])
PY
