#!/usr/bin/env bash
# Package: odfdo 3.27.3 (PyPI): get_formatted_text of a text document, and str() of its paragraphs.
# Behaviour: the text of a document leaves out the words that have readings above them, dates in fields, and further
#   spaces; str() of a paragraph has them, with notes and the names of their authors run into the sentence.
# Seen: of "水車は古い。", with a reading over 水車, "は古い。" is left; "open on 4 May." is "open on ."; "c", two spaces,
#   "d" is "cd"; a paragraph with a comment is "The millcheck\nAnna … is old.".
# Why it matters: nouns and dates are missing from what is translated, counted or searched; the other way to the text
#   adds words that nobody wrote. Both look whole.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'odfdo==3.27.3'
v/bin/python - <<'PY'
import sys
from odfdo import Document, Element

paragraphs = (
    "<text:ruby><text:ruby-base>水車</text:ruby-base><text:ruby-text>すいしゃ</text:ruby-text></text:ruby>は古い。",
    'open on <text:date text:date-value="2026-05-04">4 May</text:date>.',
    'c<text:s text:c="2"/>d',
    "The mill<office:annotation><dc:creator>Anna</dc:creator><text:p>check</text:p></office:annotation> is old.",
)
document = Document("text")
document.body.clear()
for paragraph in paragraphs:
    document.body.append(Element.from_tag(f"<text:p>{paragraph}</text:p>"))
seen = document.get_formatted_text().split()[:4]
last = str(document.body.get_paragraphs()[3])
print("expected:", ["水車は古い。", "open on 4 May.", "c  d"], "The mill is old.")
print("seen:    ", repr(document.get_formatted_text()), repr(last))
sys.exit(seen != ["は古い。", "open", "on", "."] or "\ncd\n" not in document.get_formatted_text() or not last.startswith("The millcheck"))
PY
