#!/usr/bin/env bash
# Package: striprtf 0.0.35 (PyPI).
# Behaviour: words that an author deleted with changes tracked (\deleted, RTF 1.9.1, "Track Changes") and hidden ones
#   (\v) are text like all others, while footnotes are dropped; a character beyond U+FFFF, which RTF writes in two
#   halves, is left in two halves, so that the text cannot be written as UTF-8.
# Seen: "The {\deleted old }{\revised new }mill" is "The old new mill"; "mill.{\footnote Of 1905.}" is "mill."; 𠮷, of
#   names, is "\ud842\udfb7".
# Why it matters: the text that goes to the translator, or into a corpus, has words that the author took out, said twice
#   in another form, and lacks the notes.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'striprtf==0.0.35'
v/bin/python - <<'PY'
import sys
from striprtf.striprtf import rtf_to_text

BODIES = [r"The {\deleted old }{\revised new }mill", r"mill.{\footnote Of 1905.}", r"{\v Ask Anna. }Open", r"\u-10174?\u-8265?"]
seen = [rtf_to_text(r"{\rtf1\ansi " + body + "}") for body in BODIES]
print("expected:", ["The new mill", "mill. and the note", "Open", "𠮷"])
print("seen:    ", [ascii(text) for text in seen])
sys.exit(seen != ["The old new mill", "mill.", "Ask Anna. Open", "\ud842\udfb7"])
PY
