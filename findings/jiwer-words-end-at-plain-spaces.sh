#!/usr/bin/env bash
# Package: jiwer 4.0.0 (PyPI), wer with its defaults.
# Behaviour: words end at U+0020 only: no-break spaces, tabs and ideographic spaces are part of a word.
# Seen: "12\u00a0500\u00a0km d’ici" against "12 500 km d’ici" is a word error rate of 150 per cent, "ouvert\u202f?" against
#   "ouvert ?" in a sentence of four words 50.
# Why it matters: well-set French has such a space before each question mark and in each large number; a recogniser or
#   translator that spells right is measured as worse than one that does not, and no word was wrong.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'jiwer==4.0.0'
v/bin/python - <<'PY'
import sys
import jiwer

pairs = [
    ("12\u00a0500\u00a0km d’ici", "12 500 km d’ici"),
    ("Le moulin est-il ouvert\u202f?", "Le moulin est-il ouvert ?"),
    ("un\tdeux", "un deux"),
]
seen = [jiwer.wer(*pair) for pair in pairs]
print("expected:", [0.0, 0.0, 0.0])
print("seen:    ", seen)
sys.exit(seen != [1.5, 0.5, 2.0])
PY
