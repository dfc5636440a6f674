#!/usr/bin/env bash
# Packages: python-docx 1.2.0, mammoth 1.13.0, docx2python 3.7.1 (PyPI).
# Behaviour: Word's phonetic guide (w:ruby: readings in small type above the words) holds the words themselves; two
#   readers leave out both, the third gives the readings, and before the words they stand above.
# Seen: "水車" with the reading "すいしゃ" in a sentence is "古いが回る。", "古いが回る。" and "古いすいしゃ水車が回る。".
# Why it matters: Japanese and Chinese sentences lose their nouns or say them twice before they are translated or
#   checked.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v
v/bin/pip install -q --disable-pip-version-check 'python-docx==1.2.0' 'mammoth==1.13.0' 'docx2python==3.7.1'
v/bin/python - <<'PY'
import sys
import docx, mammoth
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx2python import docx2python

guide = (
    '<w:r><w:ruby><w:rubyPr><w:rubyAlign w:val="distributeSpace"/><w:hps w:val="10"/><w:hpsRaise w:val="18"/>'
    '<w:hpsBaseText w:val="21"/><w:lid w:val="ja-JP"/></w:rubyPr><w:rt><w:r><w:t>すいしゃ</w:t></w:r></w:rt>'
    "<w:rubyBase><w:r><w:t>水車</w:t></w:r></w:rubyBase></w:ruby></w:r>"
)
document = docx.Document()
paragraph = f"<w:p {nsdecls('w')}><w:r><w:t>古い</w:t></w:r>{guide}<w:r><w:t>が回る。</w:t></w:r></w:p>"
document.element.body.insert(0, parse_xml(paragraph))
document.save("a.docx")
seen = {"python-docx": docx.Document("a.docx").paragraphs[0].text}
with open("a.docx", "rb") as file:
    seen["mammoth"] = mammoth.extract_raw_text(file).value.strip()
with docx2python("a.docx") as content:
    seen["docx2python"] = content.text.strip()
print("expected: 古い水車が回る。")
print("seen:    ", seen)
sys.exit(list(seen.values()) != ["古いが回る。", "古いが回る。", "古いすいしゃ水車が回る。"])
PY
