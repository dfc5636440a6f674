#!/usr/bin/env bash
# Package: py3langid 0.4.0 (PyPI).
# Behaviour: a text that gives no evidence has the first language of the alphabet as its answer; there is no
#   "unknown". Its score is the lowest number a float can hold, which looks like any other negative score.
# Seen: "12 500", "OK", "Open" and "" are "af" with -3.4e38; "Hello" is "br" with -9.0, and a German sentence "de"
#   with -187.
# Why it matters: a long right answer has a lower score than a short wrong one, so that no threshold parts them;
#   corpora get a shelf of Afrikaans that holds numbers and buttons.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'py3langid==0.4.0'
v/bin/python -W ignore - <<'PY'
import sys
import py3langid

texts = ["12 500", "OK", "", "Hello", "Das ist eine alte Mühle, die am Fluss steht."]
seen = [(code, float(f"{score:.1e}")) for code, score in map(py3langid.classify, texts)]
print("expected:", ["unknown"] * 3 + ["en", "de"])
print("seen:    ", seen)
low = ("af", -3.4e38)
sys.exit(not (seen[:3] == [low] * 3 and seen[3][0] == "br" and seen[4][0] == "de" and seen[4][1] < seen[3][1]))
PY
