#!/usr/bin/env bash
# Packages: python-docx 1.2.0 and docx2txt 0.9 (PyPI), word-extractor 1.0.4 (npm).
# Behaviour: Word stores the no-break hyphen (Ctrl+Shift+-) as an element of its own, w:noBreakHyphen, and so a symbol of a font (w:sym, from
#   Insert Symbol). docx2txt and word-extractor leave out both, python-docx the symbol.
# Seen: "2010‑2012, dose ≤ 5" is "20102012, dose  5" to the two, and "2010-2012, dose  5" to python-docx.
# Why it matters: two years become a number of eight digits, which is translated faithfully; a limit becomes a dose.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'python-docx==1.2.0' 'docx2txt==0.9'
npm install --silent --no-audit --no-fund --prefix "$work" 'word-extractor@1.0.4' >/dev/null
cat > a.py <<'PY'
import sys
import docx, docx2txt
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

document = docx.Document()
hyphen = "<w:r><w:t>2010</w:t><w:noBreakHyphen/><w:t xml:space='preserve'>2012, dose </w:t></w:r>"
symbol = "<w:r><w:sym w:font='Symbol' w:char='F0A3'/></w:r><w:r><w:t xml:space='preserve'> 5</w:t></w:r>"
document.element.body.insert(0, parse_xml(f"<w:p {nsdecls('w')}>{hyphen}{symbol}</w:p>"))
document.save("a.docx")
print("docx2txt", docx2txt.process("a.docx").strip(), sep=": ")
print("python-docx", docx.Document("a.docx").paragraphs[0].text, sep=": ")
PY
cat > a.cjs <<'JS'
const Extractor = require('word-extractor');
new Extractor().extract('a.docx').then(document => console.log('word-extractor: ' + document.getBody().trim()));
JS
{ v/bin/python a.py; node a.cjs; } > seen
echo "expected: 2010‑2012, dose ≤ 5"
cat seen
diff seen - <<'SEEN'
docx2txt: 20102012, dose  5
python-docx: 2010-2012, dose  5
word-extractor: 20102012, dose  5
SEEN
