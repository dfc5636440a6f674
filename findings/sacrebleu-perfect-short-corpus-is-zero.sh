#!/usr/bin/env bash
# Package: sacrebleu 2.6.0 (PyPI).
# Behaviour: corpus BLEU of a perfect translation is 0 where no segment has four tokens (interface labels,
#   headlines, glossaries), though every single segment scores 100 by sentence_bleu.
# Seen: three perfect segments: sentences 100, 100, 100; corpus 0.0.
# Why it matters: the score of a label test set says "useless" for any system, the perfect one included; mixed
#   sets give no hint of it.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'sacrebleu==2.6.0'
v/bin/python - <<'PY'
import sys
import sacrebleu

TEXTS = ["Open mill", "Close the lock", "Harbour"]
single = [round(sacrebleu.sentence_bleu(text, [text]).score) for text in TEXTS]
corpus = sacrebleu.corpus_bleu(TEXTS, [TEXTS]).score
print("expected:", [100, 100, 100], 100.0)
print("seen:    ", single, corpus)
sys.exit((single, corpus) != ([100, 100, 100], 0.0))
PY
