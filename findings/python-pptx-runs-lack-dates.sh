#!/usr/bin/env bash
# Package: python-pptx 1.0.2 (PyPI).
# Behaviour: the text of a paragraph holds fields (dates, the number of the slide) and line breaks; its runs, the only
#   way to change words and keep their looks, hold neither.
# Seen: of "Open on 4 May." with the date in a field, `text` is all of it and the runs are "Open on " and "."; with a
#   line break between "a" and "b" the runs are "a", "b".
# Why it matters: translating run by run, as is usual, sends "Open on " and "." to the translator, and the date stays
#   in the old language; who compares the joined runs with the text finds no date missing in slides without fields.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'python-pptx==1.0.2'
v/bin/python -W ignore - <<'PY'
import sys
from lxml import etree
from pptx import Presentation

show = Presentation()
frame = show.slides.add_slide(show.slide_layouts[1]).placeholders[1].text_frame
names = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
field = '<a:fld id="{00000000-1234-1234-1234-123412341234}" type="datetime1"><a:t>4 May</a:t></a:fld>'
for inside in (f"<a:r><a:t>Open on </a:t></a:r>{field}<a:r><a:t>.</a:t></a:r>", "<a:r><a:t>a</a:t></a:r><a:br/><a:r><a:t>b</a:t></a:r>"):
    frame._txBody.append(etree.fromstring(f"<a:p {names}>{inside}</a:p>"))
seen = [(paragraph.text, [run.text for run in paragraph.runs]) for paragraph in frame.paragraphs[1:]]
print("expected:", [("Open on 4 May.", ["Open on ", "4 May", "."]), ("a\vb", ["a", "\v", "b"])])
print("seen:    ", seen)
sys.exit(seen != [("Open on 4 May.", ["Open on ", "."]), ("a\vb", ["a", "b"])])
PY
