#!/usr/bin/env bash
# Package: sacremoses 0.2.0 (PyPI), MosesTokenizer and MosesDetokenizer of one language.
# Behaviour: a text that is tokenised and detokenised should come back. The typographic apostrophe is a word by itself, in
#   every language; the straight one is taken for quotation marks, two by two, but in English, French and Italian.
# Seen: "The mill’s wheel" comes back as "The mill ’ s wheel", "L’eau d’ici" as "L ’ eau d ’ ici"; Ukrainian
#   "п'ять комп'ютерів" as "п 'ять комп' ютерів", Catalan "l'aigua d'or" as "l 'aigua d' or".
# Why it matters: the round trip is a step of many pipelines, and apostrophes are in every sentence of these languages;
#   texts that were typed well suffer most.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'sacremoses==0.2.0'
v/bin/python - <<'PY'
import sys
from sacremoses import MosesDetokenizer, MosesTokenizer

texts = [
    ("en", "The mill's wheel"), ("en", "The mill’s wheel"), ("fr", "L’eau d’ici"),
    ("uk", "п'ять комп'ютерів"), ("ca", "l'aigua d'or"),
]  # fmt: skip
seen = [MosesDetokenizer(lang=lang).detokenize(MosesTokenizer(lang=lang).tokenize(text)) for lang, text in texts]
print("expected:", [text for _, text in texts])
print("seen:    ", seen)
sys.exit(seen != ["The mill's wheel", "The mill ’ s wheel", "L ’ eau d ’ ici", "п 'ять комп' ютерів", "l 'aigua d' or"])
PY
