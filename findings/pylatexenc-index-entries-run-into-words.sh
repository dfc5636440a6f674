#!/usr/bin/env bash
# Package: pylatexenc 2.11 (PyPI).
# Behaviour: of a macro that is not in its table, the text of all its arguments is the text, with nothing between.
#   Headings are written in capitals, and a numbered list with stars.
# Seen: "\index{mill}wheel" is "millwheel", "\foreignlanguage{french}{Va}" "frenchVa", and "\section{Old mill}" "§ OLD
#   MILL".
# Why it matters: words that a reader of the page never sees are counted and spell-checked, joined with those that he
#   sees; from capitals no name can be told any more.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'pylatexenc==2.11'
v/bin/python -W ignore - <<'PY'
import sys
from pylatexenc.latex2text import LatexNodes2Text

texts = [r"\index{mill}wheel", r"\foreignlanguage{french}{Va}", r"\section{Old mill}", r"\begin{enumerate}\item Open\end{enumerate}"]
seen = [LatexNodes2Text().latex_to_text(text).strip() for text in texts]
print("expected:", ["wheel", "Va", "Old mill", "1. Open"])
print("seen:    ", seen)
sys.exit(seen != ["millwheel", "frenchVa", "§ OLD MILL", "* Open"])
PY
