#!/usr/bin/env bash
# Packages: html2text 2025.4.15, markdownify 1.2.3, mistune 3.4.0 (PyPI).
# Behaviour: html2text puts a space after emphasis that ends before a letter, and at times one before it; Markdown
#   needs none there, and markdownify puts none.
# Seen: "mo<i>lin</i>s" becomes "mo _lin_ s", and is shown as three words; "水<b>車</b>は" becomes "水**車** は", a
#   space in a Japanese text.
# Why it matters: a page that goes through Markdown to a translator or a model has words cut in two, and languages
#   without spaces get some, which look like faults of the translation.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v
v/bin/pip install -q --disable-pip-version-check 'html2text==2025.4.15' 'markdownify==1.2.3' 'mistune==3.4.0'
v/bin/python - <<'PY'
import sys
import html2text, markdownify, mistune

pages = ("<p>mo<i>lin</i>s</p>", "<p><b>D</b>er Kahn</p>", "<p>水<b>車</b>は</p>")
seen = [html2text.html2text(page, bodywidth=0).strip() for page in pages]
other = [markdownify.markdownify(page).strip() for page in pages]
print("expected:", other)
print("seen:    ", seen, "shown as", [mistune.html(text).strip() for text in seen])
sys.exit(
    seen != ["mo _lin_ s", "**D** er Kahn", "水**車** は"]
    or other != ["mo*lin*s", "**D**er Kahn", "水**車**は"]
)
PY
