#!/usr/bin/env bash
# Package: sentencepiece 0.2.3 (PyPI), models trained with the default normalisation (nmt_nfkc).
# Behaviour: encoding first folds compatibility characters, so decoding does not give the text back, not even
#   with byte fallback, and superscripts and fractions run into the number before them.
# Seen: "10² km" comes back as "102 km", "1½ boats" as "11⁄2 boats", "x₂" as "x2".
# Why it matters: a translation model never sees the difference; areas and quantities in its output are wrong by
#   a factor, and look plausible.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'sentencepiece==0.2.3'
v/bin/python - <<'PY'
import io, sys
import sentencepiece

model = io.BytesIO()
sentencepiece.SentencePieceTrainer.train(
    sentence_iterator=(f"The old mill {i} stands near the harbour with {i * 7} boats" for i in range(2000)),
    model_writer=model, vocab_size=400, byte_fallback=True, minloglevel=2, hard_vocab_limit=False)
piece = sentencepiece.SentencePieceProcessor(model_proto=model.getvalue())
TEXTS = ["10² km", "1½ boats", "x₂"]
seen = [piece.decode(piece.encode(text)) for text in TEXTS]
print("expected:", TEXTS)
print("seen:    ", seen)
sys.exit(seen != ["102 km", "11⁄2 boats", "x2"])
PY
