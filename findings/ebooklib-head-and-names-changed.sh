#!/usr/bin/env bash
# Package: EbookLib 0.20 (PyPI).
# Behaviour: a chapter given as valid XHTML is parsed as HTML and written anew: the <head> is replaced (its
#   <style> and <title> are gone), and names of SVG lose their capitals.
# Seen: <style> lost; the title is the item's; viewBox becomes viewbox, linearGradient lineargradient.
# Why it matters: a translated book comes out without its styles and with drawings that do not scale, since
#   SVG in XHTML is case-sensitive; nobody touched them.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'EbookLib==0.20'
v/bin/python - <<'PY'
import sys
from ebooklib import epub

CHAPTER = """<html xmlns="http://www.w3.org/1999/xhtml"><head><title>The mill</title><style>p { color: red }</style></head>
<body><p>Old.</p><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><linearGradient id="g"/></svg></body></html>"""
book = epub.EpubBook()
book.set_identifier("mill")
book.set_title("Mill")
book.set_language("en")
chapter = epub.EpubHtml(title="One", file_name="one.xhtml", lang="en", content=CHAPTER)
book.add_item(chapter)
book.spine, book.toc = [chapter], [chapter]
book.add_item(epub.EpubNcx())
book.add_item(epub.EpubNav())
epub.write_epub("a.epub", book)
text = epub.read_epub("a.epub").get_item_with_href("one.xhtml").content.decode()
seen = {word: word in text for word in ("<style>", "<title>The mill", "<title>One", "viewBox", "viewbox", "linearGradient")}
print("expected: <style>, <title>The mill, viewBox, linearGradient are kept")
print("seen:    ", seen)
sys.exit(list(seen.values()) != [False, False, True, False, True, False])
PY
