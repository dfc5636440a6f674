#!/usr/bin/env bash
# Package: sacrebleu 2.6.0 (PyPI), chrF with its defaults.
# Behaviour: white space is taken out before characters are compared; a hypothesis without any space between
#   its words, or with one between all letters, is perfect.
# Seen: "theoldmillisclosed" and "t h e o l d ..." against "the old mill is closed" score 100.
# Why it matters: lost spaces are a frequent fault of detokenisers and of machine translation from Chinese;
#   chrF, the usual second metric, gives full marks, and cannot show that a repair helped.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'sacrebleu==2.6.0'
v/bin/python - <<'PY'
import sys
import sacrebleu

REFERENCE = "the old mill is closed"
seen = [sacrebleu.corpus_chrf([hyp], [[REFERENCE]]).score for hyp in (REFERENCE.replace(" ", ""), " ".join(REFERENCE))]
print("expected: well below 100, twice")
print("seen:    ", seen)
sys.exit(seen != [100.0, 100.0])
PY
