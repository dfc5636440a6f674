#!/usr/bin/env bash
# Package: pyspellchecker 0.9.1 (PyPI).
# Behaviour: its dictionaries are lists of frequent words as counted in subtitles, with words cut at their apostrophes
#   in French, but not in English and Italian. A word that is not in the list is misspelt, and its correction is the
#   most frequent word at a distance of one or two letters.
# Seen: French "l'eau" is corrected to "beau", "c'est" to "est" and "œuf" to "tuf"; Spanish "qué" to "que"; Russian
#   мельница, mill, to больница, hospital.
# Why it matters: correct() is run over whole texts before they are translated or counted; each French sentence has a
#   word with an apostrophe, and the corrections are good words, which no later check finds.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'pyspellchecker==0.9.1'
v/bin/python - <<'PY'
import sys
from spellchecker import SpellChecker

WORDS = {"fr": ["l'eau", "c'est", "œuf"], "es": ["qué"], "ru": ["мельница"], "it": ["l'acqua"]}
seen = [(word, SpellChecker(language=language).correction(word)) for language, words in WORDS.items() for word in words]
print("expected:", [(word, word) for word, _ in seen])
print("seen:    ", seen)
sys.exit([after for _, after in seen] != ["beau", "est", "tuf", "que", "больница", "l'acqua"])
PY
