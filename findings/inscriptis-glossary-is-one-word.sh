#!/usr/bin/env bash
# Package: inscriptis 2.7.6 (PyPI).
# Behaviour: the layout of a page is kept for blocks that the package knows; the terms and definitions of a list of
#   definitions (<dl>, in which HTML has glossaries), and the heading of <details>, are none of them, and get neither a
#   line break nor a space. Lists with a start begin at 1.
# Seen: <dt>mill</dt><dd>moulin</dd><dt>boat</dt><dd>barque</dd> is "millmoulinboatbarque"; <ol start="3"> begins with
#   "1.".
# Why it matters: it is a converter that is taken for its layout; of a glossary one long word is left, from which no
#   pair of terms can be got.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'inscriptis==2.7.6'
v/bin/python - <<'PY'
import sys
from inscriptis import get_text

pages = [
    "<dl><dt>mill</dt><dd>moulin</dd><dt>boat</dt><dd>barque</dd></dl>",
    "<details><summary>Mills</summary>Old ones</details>",
    '<ol start="3"><li>Close it.</li></ol>',
    "<table><tr><td>mill</td><td>moulin</td></tr></table>",
]
seen = [get_text(page).strip() for page in pages]
print("expected:", ["mill\n  moulin\nboat\n  barque", "Mills\nOld ones", "3. Close it.", "mill  moulin"])
print("seen:    ", seen)
sys.exit(seen != ["millmoulinboatbarque", "MillsOld ones", "1. Close it.", "mill  moulin"])
PY
