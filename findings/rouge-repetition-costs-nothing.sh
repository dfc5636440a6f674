#!/usr/bin/env bash
# Package: rouge 1.0.1 (PyPI), and for comparison rouge-score 0.1.2.
# Behaviour: words are counted once, however often they stand in a text; the measure as it was published, and rouge-score, count
#   each time. The longest common part, ROUGE-L, is found by the words' order and then divided by the number of different words.
# Seen: "the mill is old" five times over, against itself once, has ROUGE-1 and ROUGE-L 1.0; rouge-score gives 0.33.
# Why it matters: that a sentence comes again and again is the fault by which models of translation fail most plainly; it costs
#   nothing here, and two papers' figures of one measure are not of one measure.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv venv && venv/bin/pip install --quiet rouge==1.0.1 rouge-score==0.1.2
cat > a.py <<'PY'
from rouge import Rouge
from rouge_score.rouge_scorer import RougeScorer

text, looped = "the mill is old", " ".join(["the mill is old"] * 5)
one = Rouge().get_scores(looped, text)[0]
other = RougeScorer(["rouge1", "rougeL"]).score(text, looped)
seen = [round(one["rouge-1"]["f"], 2), round(one["rouge-l"]["f"], 2)], [round(score.fmeasure, 2) for score in other.values()]
print("expected:", ([0.33, 0.33], [0.33, 0.33]))
print("seen:    ", seen)
raise SystemExit(seen != ([1.0, 1.0], [0.33, 0.33]))
PY
venv/bin/python a.py 2>/dev/null
