#!/usr/bin/env bash
# Packages: docx2txt 1.4 (Debian 12; the program in Perl), and python-docx 1.2.0 (PyPI), which writes the file.
# Behaviour: the program knows a paragraph by its attributes, which Word writes to tell who edited it. A paragraph without attributes,
#   as libraries write them, is no paragraph: no line ends behind it. Some signs of typography become ASCII, a dash with
#   spaces around it and a fraction in brackets.
# Seen: the paragraphs "The mill." and "A boat." and the cells "mill" and "moulin" are "The mill.A boat.millmoulin"; 2010–2012 is
#   "2010 - 2012", 1½ "1(1/2)", 12 € "12 Euro", “x” has straight marks, and − and № stay.
# Why it matters: the same document gives its paragraphs if Word saved it, and one line if a program did. Sentences run together,
#   words of a table become words that do not exist, and "1½" is two numbers to who compares them.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
command -v docx2txt > /dev/null || apt-get install -y -qq docx2txt > /dev/null
export LC_ALL=C.UTF-8
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'python-docx==1.2.0'
v/bin/python - <<'PY'
from docx import Document

document = Document()
document.add_paragraph("The mill.")
document.add_paragraph("A boat.")
row = document.add_table(1, 2).rows[0]
row.cells[0].text, row.cells[1].text = "mill", "moulin"
document.save("a.docx")
signs = Document()
signs.add_paragraph("2010–2012, 1½ cups, 12 €, “x”, −5, № 7")
signs.save("b.docx")
PY
for file in a b; do docx2txt $file.docx -; echo; done > seen
echo "expected: The mill. / A boat. / mill moulin, and the signs as they are"
echo "seen:"; cat seen
diff seen - <<'SEEN'
The mill.A boat.millmoulin
2010 - 2012, 1(1/2) cups, 12 Euro, "x", −5, № 7
SEEN
