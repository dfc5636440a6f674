#!/usr/bin/env bash
# Package: rouge-score 0.1.2 (PyPI), of Google Research, which evaluate and most frameworks call.
# Behaviour: its tokenizer takes all but a to z and 0 to 9 for a space. Letters of other scripts are no words, and a
#   Latin word is cut at each letter with a mark; a text of nothing else scores 0 against itself, without a warning.
# Seen: "Старая мельница закрыта" against itself is 0, "mill 1905 мельница" against "mill 1905 замок" is 1; German
#   "Mühle" against "Mähle" is 1.
# Why it matters: summaries and translations into languages with other scripts are judged by their numbers and foreign
#   names alone, and into those with accents by pieces of words, so that a wrong vowel costs nothing. The figures look
#   like figures.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'rouge-score==0.1.2' 2>/dev/null
v/bin/python - <<'PY'
import sys
from rouge_score.rouge_scorer import RougeScorer

PAIRS = [
    ("Старая мельница закрыта", "Старая мельница закрыта"),
    ("mill 1905 мельница", "mill 1905 замок"),
    ("Mühle", "Mähle"),
    ("old mill", "old boat"),
]
seen = [RougeScorer(["rougeL"]).score(*pair)["rougeL"].fmeasure for pair in PAIRS]
print("expected:", [1.0, 2 / 3, 0.0, 0.5])
print("seen:    ", seen)
sys.exit(seen != [0, 1.0, 1.0, 0.5])
PY
