#!/usr/bin/env bash
# Packages: nltk 3.10.4 and sacrebleu 2.6.0 (PyPI).
# Behaviour: chrF is the mean over character n-grams of one to six letters. Of a text shorter than six letters the
#   longer n-grams do not exist; sacrebleu leaves them out of the mean, nltk counts them as 0.
# Seen: "mill" against itself is 0.667 and "水車" 0.333 in nltk, both 100 in sacrebleu; of a long sentence both give full
#   marks.
# Why it matters: buttons and menus, and nearly all short texts in Chinese, Japanese and Korean, look worse than they
#   are, the shorter the worse; the mean over a set of messages tells more of their length than of their translation,
#   and the two chrF of one set cannot be compared.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'nltk==3.10.4' 'sacrebleu==2.6.0'
v/bin/python - <<'PY'
import sys
from nltk.translate.chrf_score import sentence_chrf
from sacrebleu import sentence_chrf as sacre

texts = ["mill", "水車", "the old mill is closed"]
seen = [(round(sentence_chrf(text, text), 3), sacre(text, [text]).score) for text in texts]
print("expected:", [(1.0, 100.0)] * 3)
print("seen:    ", seen)
sys.exit(seen != [(0.667, 100.0), (0.333, 100.0), (1.0, 100.0)])
PY
