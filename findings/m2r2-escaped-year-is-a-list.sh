#!/usr/bin/env bash
# Package: m2r2 2.1.0 (PyPI), which makes reStructuredText of Markdown for Sphinx, with docutils 0.23, which reads it.
# Behaviour: what Markdown escapes is written without its escape, references of HTML are written as they stand, although reStructuredText has none, and
#   a numbered list begins at 1, whatever its first number is.
# Seen: "1984\. It was late." is the item 1984 of a list; "R&amp;D and caf&eacute;" is shown as "R&amp;D and caf&eacute;"; a list of the steps 5 and 6
#   has 1 and 2.
# Why it matters: projects take their Markdown into Sphinx by it, and Sphinx makes of it what translators get: codes in the texts,
#   paragraphs that are items, and steps with other numbers than the text names.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv venv && venv/bin/pip install --quiet m2r2==2.1.0 docutils==0.23
cat > a.py <<'PY'
import re

import m2r2
from docutils.core import publish_parts

seen = []
for text in ("1984\\. It was late.", "R&amp;D and caf&eacute;", "5. Close it\n6. Open it"):
    html = publish_parts(m2r2.convert(text), writer_name="html5")["body"]
    seen.append(re.sub(r"\s*\n\s*", "", html))
print("expected:", ["<p>1984. It was late.</p>", "<p>R&amp;D and café</p>", '<ol class="arabic simple" start="5">…'])
print("seen:    ", seen)
wrong = [
    '<ol class="arabic simple" start="1984"><li><p>It was late.</p></li></ol>',
    "<p>R&amp;amp;D and caf&amp;eacute;</p>",
    '<ol class="arabic simple"><li><p>Close it</p></li><li><p>Open it</p></li></ol>',
]
raise SystemExit(seen != wrong)
PY
venv/bin/python a.py 2>/dev/null
