#!/usr/bin/env bash
# Package: datasets 5.2.0 (PyPI), the feature TranslationVariableLanguages.
# Behaviour: a text may have several translations in a language. They are stored sorted by their letters, not as given.
# Seen: ["moulin", "minoterie", "broyeur"] comes back as broyeur, minoterie, moulin; a list of scores beside it keeps its order.
# Why it matters: the first translation is the preferred one, and lists of candidates stand best first; after one way through
#   a dataset the rank is the alphabet's, the best candidate is any, and scores belong to others.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'datasets==5.2.0'
HF_HOME="$work/home" HF_HUB_OFFLINE=1 v/bin/python - <<'PY'
import sys

from datasets import Dataset, Features, List, TranslationVariableLanguages, Value

ranked = ["moulin", "minoterie", "broyeur"]
features = Features({"text": TranslationVariableLanguages(languages=["en", "fr"]), "scores": List(Value("float32"))})
rows = [{"text": {"en": "mill", "fr": ranked}, "scores": [0.75, 0.5, 0.25]}]
row = Dataset.from_list(rows, features=features)[0]
french = [t for code, t in zip(row["text"]["language"], row["text"]["translation"]) if code == "fr"]
print("expected:", list(zip(ranked, rows[0]["scores"])))
print("seen:    ", list(zip(french, row["scores"])))
sys.exit(french != ["broyeur", "minoterie", "moulin"] or row["scores"] != [0.75, 0.5, 0.25])
PY
