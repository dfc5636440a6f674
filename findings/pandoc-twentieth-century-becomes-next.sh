#!/usr/bin/env bash
# Package: pypandoc_binary 1.17 (PyPI), which holds Pandoc 3.9, reading its own Markdown.
# Behaviour: a Roman numeral or a letter with a point begins a list (fancy_lists, on unless switched off), and the second item
#   of a list is numbered by the first. Hungarian, Croatian and Basque write centuries so ("XX. század"), French "MM." is the
#   plural of "M.", German abbreviates with a letter and a point ("z. B.", "v. Chr."). Only a single capital is spared.
# Seen: two Hungarian paragraphs that begin with "XX. század" come out as "XX. század" and "XXI. század"; "MM. Petit" as
#   "MMI. Petit", "z. B. ein Boot" as "a. B. ein Boot". Read as CommonMark, all stay.
# Why it matters: a century, a form of address or a word of the translation is replaced in every output, though the source
#   language had nothing like a list there, and in HTML what was cut off is no text any more that one can search.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'pypandoc_binary==1.17'
v/bin/python - <<'PY'
import sys

import pypandoc

TEXTS = [
    "XX. század elején épült.\n\nXX. század végén leégett.\n",
    "MM. Durand et Roux sont là.\n\nMM. Petit et Blanc aussi.\n",
    "z. B. eine Mühle\n\nz. B. ein Boot\n",
]
SEEN = ["XX. század elején épült.\n\nXXI. század végén leégett.\n", "MM. Durand et Roux sont là.\n\nMMI. Petit et Blanc aussi.\n"]
SEEN += ["z.  B. eine Mühle\n\na.  B. ein Boot\n"]
seen = [pypandoc.convert_text(t, "plain", format="markdown") for t in TEXTS]
kept = [pypandoc.convert_text(t, "plain", format="commonmark") for t in TEXTS]
for text, plain in zip(TEXTS, seen):
    print(f"expected: {text!r}\nseen:     {plain!r}")
sys.exit(seen != SEEN or kept != TEXTS)
PY
