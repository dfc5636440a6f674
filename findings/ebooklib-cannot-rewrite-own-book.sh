#!/usr/bin/env bash
# Package: EbookLib 0.20 (PyPI).
# Behaviour: a book that the library wrote, and has just read, cannot be written by it: entries of the table
#   of contents come back without an id, which the writer needs.
# Seen: write_epub(read_epub(path)) raises TypeError from within the XML library.
# Why it matters: read, translate, write is what one wants of such a library; the way round is to give each
#   entry of the table of contents an id by hand.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'EbookLib==0.20'
v/bin/python - <<'PY'
import sys
from ebooklib import epub

book = epub.EpubBook()
book.set_identifier("mill")
book.set_title("Mill")
book.set_language("en")
chapter = epub.EpubHtml(title="One", file_name="one.xhtml", lang="en", content="<p>The mill is old.</p>")
book.add_item(chapter)
book.spine, book.toc = ["nav", chapter], [chapter]
book.add_item(epub.EpubNcx())
book.add_item(epub.EpubNav())
epub.write_epub("a.epub", book)
again = epub.read_epub("a.epub")
ids = [entry.uid for entry in again.toc]
try:
    epub.write_epub("b.epub", again)
    seen = "written"
except TypeError as error:
    seen = f"TypeError: {error}"
print("expected: written")
print("seen:    ", seen, "| ids of the table of contents:", ids)
sys.exit(not (seen.startswith("TypeError") and ids == [None]))
PY
