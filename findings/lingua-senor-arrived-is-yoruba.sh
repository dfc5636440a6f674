#!/usr/bin/env bash
# Package: lingua-language-detector 2.1.1 (PyPI).
# Behaviour: with all languages, letters that few languages have rule the others out before any word is weighed; what
#   has no kana is Chinese.
# Seen: an English sentence with a Spanish name is Yoruba, "Jalapeño peppers are hot" Tswana, and 日本語, "Japanese
#   language", Chinese; without the accents the first is English.
# Why it matters: sentences of a corpus are kept by their language: names with accents throw the right ones out, and
#   headings in Japanese, which are often all kanji, count as wrong.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'lingua-language-detector==2.1.1'
v/bin/python -W ignore - <<'PY'
import sys
from lingua import LanguageDetectorBuilder

detector = LanguageDetectorBuilder.from_all_languages().build()
name = "Señor Ibáñez arrived late at the office yesterday."
texts = [name, name.replace("ñ", "n").replace("á", "a"), "Jalapeño peppers are hot", "日本語"]
seen = [detector.detect_language_of(text).name for text in texts]
print("expected:", ["ENGLISH", "ENGLISH", "ENGLISH", "JAPANESE"])
print("seen:    ", seen)
sys.exit(seen != ["YORUBA", "ENGLISH", "TSWANA", "CHINESE"])
PY
