#!/usr/bin/env bash
# Package: pylatexenc 2.11 (PyPI).
# Behaviour: macros that the converter does not know, or knows wrongly, become nothing, without an error; of `\verb`
#   the words are lost too.
# Seen: "Set \texttt{size} to \verb|5|" is "Set  to ", "\pounds 5" is "5", and "\og Va\fg{}" is "Va"; "\SI{5}{\km}" is
#   "5".
# Why it matters: manuals have their commands and options in typewriter type: the text that is checked or translated
#   lacks the very words that must stay; an amount loses its currency, a number its unit.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'pylatexenc==2.11'
v/bin/python -W ignore - <<'PY'
import sys
from pylatexenc.latex2text import LatexNodes2Text

texts = [r"Set \texttt{size} to \verb|5|", r"\pounds 5", r"\og Va\fg{}", r"\SI{5}{\km}"]
seen = [LatexNodes2Text().latex_to_text(text) for text in texts]
print("expected:", ["Set size to 5", "£5", "« Va »", "5 km"])
print("seen:    ", seen)
sys.exit([text.strip() for text in seen] != ["Set  to", "5", "Va", "5"])
PY
