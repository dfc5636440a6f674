#!/usr/bin/env bash
# Package: indic-nlp-library 0.92 (PyPI), its normaliser, which comes before the models of IndicTrans and others.
# Behaviour: a colon behind a letter of an Indian script is taken for a visarga (which some type as a colon), and a bar for
#   the full stop of Hindi; in running text they are a colon and a bar. A colon behind a space or a digit stays.
# Seen: "उदाहरण: चक्की" becomes "उदाहरणः चक्की" ("example" with a letter more), likewise in Bengali, Gujarati, Telugu and
#   Kannada; "घर | नाव", a title of two parts, becomes "घर । नाव", two sentences.
# Why it matters: every heading and label that ends in a colon is misspelt before it is compared, counted or trained on, and a
#   translation memory built after it finds no text typed the usual way.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'indic-nlp-library==0.92' 'numpy==2.4.6'
v/bin/python - <<'PY'
import sys

from indicnlp.normalize.indic_normalize import IndicNormalizerFactory

TEXTS = {"hi": "उदाहरण: चक्की", "bn": "উদাহরণ: কল", "gu": "ઉદાહરણ: ઘંટી", "te": "ఉదాహరణ: మిల్లు", "kn": "ಉದಾಹರಣೆ: ಗಿರಣಿ"}
factory = IndicNormalizerFactory()
seen = {code: factory.get_normalizer(code).normalize(text) for code, text in TEXTS.items()}
bar = factory.get_normalizer("hi").normalize("घर | नाव")
print("expected:", list(TEXTS.values()), "घर | नाव")
print("seen:    ", list(seen.values()), bar)
letters = [text[text.index(" ") - 1] for text in seen.values()]
sys.exit(letters != ["ः", "ঃ", "ઃ", "ః", "ಃ"] or bar != "घर । नाव")
PY
