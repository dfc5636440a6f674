#!/usr/bin/env bash
# Package: mdformat 1.0.0 (PyPI).
# Behaviour: a quotation mark in the title of a link or an image is written without its backslash. Spaces of Unicode
#   at the ends of a line (no-break, ideographic) are taken for spaces of Markdown.
# Seen: `![a](b "c\"d")` becomes `![a](b "c"d")`, which shows as it stands; "　水車", indented as Japanese paragraphs
#   are, becomes "水車".
# Why it matters: `mdformat.text` is run over translated documents, where titles are full of quotation marks; only the
#   command compares the pages before and after, and then refuses the whole file.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'mdformat==1.0.0'
v/bin/python -W ignore - <<'PY'
import sys
import mdformat
from markdown_it import MarkdownIt

text = '![a](b "c\\"d")\n'
done = mdformat.text(text)
seen = [done.strip(), "<img" in MarkdownIt().render(text), "<img" in MarkdownIt().render(done), mdformat.text("　水車\n").strip("\n")]
print("expected:", ['![a](b "c\\"d")', True, True, "　水車"])
print("seen:    ", seen)
sys.exit(seen != ['![a](b "c"d")', True, False, "水車"])
PY
