#!/usr/bin/env bash
# Packages: pypandoc_binary 1.17 (pandoc 3.9) and odfpy 1.4.1 (PyPI).
# Behaviour: of a text document of OpenDocument the elements of running text are read that a list has; a date, a number
#   of a page, a title, an input field, words with readings above them, and the paragraphs of a text box are not.
# Seen: "Opened on 4 May." with the date as a field, as LibreOffice inserts it, is "Opened on .", a Japanese word with its
#   reading above it is nothing, and a text box is nothing. What the user defined as a field of his own is read.
# Why it matters: warnings stand in boxes, and offers have a date; what is converted for translation has no trace of it.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv venv && venv/bin/pip install --quiet pypandoc_binary==1.17 odfpy==1.4.1
pandoc=$(find venv -type f -name pandoc)
cat > a.py <<'PY'
from odf.draw import Frame, TextBox
from odf.opendocument import OpenDocumentText
from odf.text import Date, P, Ruby, RubyBase, RubyText

document = OpenDocumentText()
dated = P(text="Opened on ")
dated.addElement(Date(text="4 May"))
dated.addText(".")
read = P(text="The ")
ruby = Ruby()
ruby.addElement(RubyBase(text="水車"))
ruby.addElement(RubyText(text="すいしゃ"))
read.addElement(ruby)
read.addText(" is old.")
boxed = P(text="After the box.")
frame, box = Frame(width="5cm", height="1cm", anchortype="paragraph"), TextBox()
box.addElement(P(text="Do not open."))
frame.addElement(box)
boxed.addElement(frame)
for paragraph in (dated, read, boxed):
    document.text.addElement(paragraph)
document.save("a.odt")
PY
venv/bin/python a.py
$pandoc -f odt -t plain a.odt | grep -v '^$' | tr '\n' '/' > seen
echo "expected: Opened on 4 May./The 水車 is old./Do not open./After the box./"
echo "seen:     $(cat seen)"
test "$(tr -s ' ' < seen)" = "Opened on ./The is old./After the box./"
