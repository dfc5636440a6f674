#!/usr/bin/env bash
# Package: nltk 3.10.4 (PyPI), its aligner of sentences by Gale and Church.
# Behaviour: the aligner takes the lengths of the sentences of both sides. With an empty one at the same place of both,
#   as between two paragraphs, the answer is an empty list; with one on one side, all sentences but a few are left out,
#   or joined wrongly. There is no error.
# Seen: lengths 60, 40, 80 with 62, 41, 79 are aligned one by one; 60, 0, 80 with 62, 0, 79 are [], and 60, 0, 80 with
#   62, 79 the first with both.
# Why it matters: an empty line, an untranslated cell or a cue without text takes its whole paragraph or document out of
#   the corpus; from the outside it looks like a text without a match.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'nltk==3.10.4'
v/bin/python - <<'PY'
import sys
from nltk.translate.gale_church import align_blocks

seen = [align_blocks([60, 40, 80], [62, 41, 79]), align_blocks([60, 0, 80], [62, 0, 79]), align_blocks([60, 0, 80], [62, 79])]
print("expected:", [[(0, 0), (1, 1), (2, 2)]] * 2, [(0, 0), (2, 1)])
print("seen:    ", seen)
sys.exit(seen != [[(0, 0), (1, 1), (2, 2)], [], [(0, 0), (0, 1)]])
PY
