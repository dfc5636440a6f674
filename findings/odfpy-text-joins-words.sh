#!/usr/bin/env bash
# Package: odfpy 1.4.1 (PyPI).
# Behaviour: str() of an OpenDocument paragraph leaves out the elements that stand for tabs, line breaks and further
#   spaces, so words run together; teletype.extractText keeps those, and runs footnotes into the sentence.
# Seen: "old<tab>mill<line break>boat" is "oldmillboat"; "mill" with footnote 1 "Built 1750." is
#   "mill1Built 1750. is old.".
# Why it matters: word counts, searches and machine translation of .odt files work on words that nobody wrote.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'odfpy==1.4.1'
v/bin/python - <<'PY'
import sys
from odf import teletype, text

one = text.P()
teletype.addTextToElement(one, "old\tmill\nboat")
two = text.P(text="The mill")
note, body = text.Note(id="n", noteclass="footnote"), text.NoteBody()
note.addElement(text.NoteCitation(text="1"))
body.addElement(text.P(text="Built 1750."))
note.addElement(body)
two.addElement(note)
two.addText(" is old.")
seen = (str(one), teletype.extractText(two))
print("expected:", ("old\tmill\nboat", "The mill is old."))
print("seen:    ", seen)
sys.exit(seen != ("oldmillboat", "The mill1Built 1750. is old."))
PY
