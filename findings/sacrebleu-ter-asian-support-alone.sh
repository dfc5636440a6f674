#!/usr/bin/env bash
# Package: sacrebleu 2.6.0 (PyPI), TER.
# Behaviour: asian_support=True, "split Asian characters", does nothing unless normalized=True is given too, and the
#   signature says "asian:yes" both times.
# Seen: one character of five wrong is 100 per cent with asian_support, as without it, and 20 with both.
# Why it matters: scores of Chinese and Japanese translations are all near 100 and compare nothing; the signature that
#   papers print says otherwise.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'sacrebleu==2.6.0'
v/bin/python - <<'PY'
import sys
from sacrebleu import TER

seen = []
for options in ({}, {"asian_support": True}, {"asian_support": True, "normalized": True}):
    metric = TER(**options)
    score = metric.corpus_score(["水车很旧吗"], [["水车很旧了"]]).score
    seen.append((score, "asian:yes" in str(metric.get_signature())))
print("expected:", [100.0, 20.0, 20.0])
print("seen:    ", seen)
sys.exit(seen != [(100.0, False), (100.0, True), (20.0, True)])
PY
