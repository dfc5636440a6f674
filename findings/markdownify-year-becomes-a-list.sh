#!/usr/bin/env bash
# Package: markdownify 1.2.3 (PyPI).
# Behaviour: stars and underscores of the text are escaped; figures with a full stop, "#", "-" and ">" at the start of
#   a paragraph are not, nor the vertical bar in a table, nor `&lt;` that the page shows as it stands.
# Seen: of "1984. It was late.", "# 5", "- 5 °C", a cell "a|b" and the shown text "&lt;", each comes out as it is; the
#   star of "5 * 3" has its backslash.
# Why it matters: pages are turned into Markdown for translation and for language models: a year becomes step 1984 of
#   a list, a temperature below zero a bullet, and a table has a cell too many. The escapes that are there hide that
#   others are not.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'markdownify==1.2.3'
v/bin/python -W ignore - <<'PY'
import sys
from markdownify import markdownify

pages = ["<p>5 * 3</p>", "<p>1984. It was late.</p>", "<p># 5</p>", "<p>- 5 °C</p>", "<p>&amp;lt;</p>",
         "<table><tr><th>x</th></tr><tr><td>a|b</td></tr></table>"]
seen = [markdownify(page).strip().splitlines()[-1] for page in pages]
print("expected:", ["5 \\* 3", "1984\\. It was late.", "\\# 5", "\\- 5 °C", "&amp;lt;", "| a\\|b |"])
print("seen:    ", seen)
sys.exit(seen != ["5 \\* 3", "1984. It was late.", "# 5", "- 5 °C", "&lt;", "| a|b |"])
PY
