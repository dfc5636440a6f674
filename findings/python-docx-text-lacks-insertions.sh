#!/usr/bin/env bash
# Package: python-docx 1.2.0 (PyPI).
# Behaviour: paragraph.text leaves out what stands in a tracked insertion, a content control, a simple field
#   or a smart tag: text that Word shows. It does hold hyperlinks, which paragraph.runs does not.
# Seen: "The new mill opens in May 1984" has the text "The  mill opens in  ", its runs "The   opens in  ".
# Why it matters: a document under review is translated, counted and checked without its newest words.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'python-docx==1.2.0'
v/bin/python - <<'PY'
import sys
import docx
from docx.oxml import parse_xml

doc = docx.Document()
doc.element.body.insert(0, parse_xml(
    '<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    '<w:r><w:t xml:space="preserve">The </w:t></w:r>'
    '<w:ins w:id="1" w:author="a"><w:r><w:t>new</w:t></w:r></w:ins>'
    '<w:r><w:t xml:space="preserve"> </w:t></w:r>'
    '<w:hyperlink w:anchor="m"><w:r><w:t>mill</w:t></w:r></w:hyperlink>'
    '<w:r><w:t xml:space="preserve"> opens in </w:t></w:r>'
    '<w:sdt><w:sdtContent><w:r><w:t>May</w:t></w:r></w:sdtContent></w:sdt>'
    '<w:r><w:t xml:space="preserve"> </w:t></w:r>'
    '<w:fldSimple w:instr="DATE"><w:r><w:t>1984</w:t></w:r></w:fldSimple></w:p>'))
paragraph = doc.paragraphs[0]
seen = (paragraph.text, "".join(run.text for run in paragraph.runs))
print("expected:", ("The new mill opens in May 1984",) * 2)
print("seen:    ", seen)
sys.exit(seen != ("The  mill opens in  ", "The   opens in  "))
PY
