#!/usr/bin/env bash
# Packages: pypandoc_binary 1.17 (pandoc 3.9) and python-docx 1.2.0 (PyPI).
# Behaviour: of a Word file, fields in the long form (w:fldChar) keep the text they show; of those in the short form
#   (w:fldSimple), which is the same by the standard (ISO 29500), nothing is read. So are words in w:dir and w:bdo, which
#   set a direction, and of words with readings above them (w:ruby) the words and the readings.
# Seen: "Opened on 4 May." with the date in the short form is "Opened on .", in the long form it is whole; a Japanese
#   word of which the first letter has its reading above it is read without that letter; Hebrew in w:bdo is nothing.
# Why it matters: dates, numbers of chapters and names of customers are fields; the sentence has a hole, and the
#   translation too.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv venv && venv/bin/pip install --quiet pypandoc_binary==1.17 python-docx==1.2.0
pandoc=$(find venv -type f -name pandoc)
cat > a.py <<'PY'
import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'

mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
long = mark.format("begin") + '<w:r><w:instrText> DATE </w:instrText></w:r>' + mark.format("separate") + run("4 May") + mark.format("end")
short = f'<w:fldSimple w:instr=" DATE ">{run("4 May")}</w:fldSimple>'
ruby = f'<w:r><w:ruby><w:rubyPr/><w:rt>{run("みず")}</w:rt><w:rubyBase>{run("水")}</w:rubyBase></w:ruby></w:r>{run("車")}'
document = docx.Document()
for text in (run("Opened on ") + long + run("."), run("Opened on ") + short + run("."), ruby, run("To: ") + f'<w:bdo w:val="rtl">{run("שלום")}</w:bdo>'):
    document.element.body.insert(-1, parse_xml(f'<w:p {nsdecls("w")}>{text}</w:p>'))
document.save("a.docx")
PY
venv/bin/python a.py
$pandoc -f docx -t plain a.docx | grep -v '^$' | tr '\n' '/' > seen
echo "expected: Opened on 4 May./Opened on 4 May./水車/To: שלום/"
echo "seen:     $(cat seen)"
test "$(cat seen)" = "Opened on 4 May./Opened on ./車/To:/"
