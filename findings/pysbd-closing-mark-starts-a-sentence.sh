#!/usr/bin/env bash
# Package: pysbd 0.3.4 (PyPI), in the languages it names as supported.
# Behaviour: the mark that closes a quotation or a parenthesis is cut off its sentence and begins the next one. English
#   curly double marks and French guillemets are kept; Chinese, Polish, Dutch, Danish, Hindi and German »…« are not.
# Seen: 他说：“船来了。”我走了。 is cut into 他说：“船来了。 and ”我走了。, German »…« into "»Die Mühle ist alt." and
#   "« Sie ging.".
# Why it matters: segments for a memory or an aligner begin with ” or ）and end without it, so each pair has unpaired
#   marks that neither text has.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'pysbd==0.3.4'
v/bin/python -W ignore - <<'PY'
import sys
import pysbd

cases = {
    "fr": ("« Le moulin est vieux. » Elle part.", ["« Le moulin est vieux. » Elle part."]),
    "zh": ("他说：“船来了。”我走了。", ["他说：“船来了。", "”我走了。"]),
    "de": ("»Die Mühle ist alt.« Sie ging.", ["»Die Mühle ist alt.", "« Sie ging."]),
    "pl": ("„Młyn jest stary.” Ona wyszła.", ["„Młyn jest stary.", "” Ona wyszła."]),
    "nl": ("‘De molen is oud.’ Zij ging.", ["‘De molen is oud.", "’ Zij ging."]),
    "da": ("»Møllen er gammel.« Hun gik.", ["»Møllen er gammel.", "« Hun gik."]),
    "hi": ("“चक्की पुरानी है।” वह गई।", ["“चक्की पुरानी है।", "” वह गई।"]),
}
print("expected: every closing mark in the sentence that it closes")
right = []
for lang, (text, sentences) in cases.items():
    seen = pysbd.Segmenter(language=lang, clean=False).segment(text)
    print("seen:    ", lang, seen)
    right.append(seen == sentences)
sys.exit(not all(right))
PY
