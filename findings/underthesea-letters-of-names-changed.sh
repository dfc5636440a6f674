#!/usr/bin/env bash
# Package: underthesea 9.5.0 (PyPI).
# Behaviour: word_tokenize finds the words of Vietnamese. On the way it rewrites letters: the Icelandic ð becomes the Vietnamese đ
#   in any word, and the tone mark of "hoà" moves; there is nothing in the result that says so.
# Seen: "Þórður và Guðrún" gives the names "Þórđur" and "Guđrún"; "hoà bình" gives "hòa bình".
# Why it matters: names in a translation are compared with those of the source and differ; words looked up in a glossary that
#   spells "hoà" are not found, and the places of the words in the text cannot be found by searching for them.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'underthesea==9.5.0'
v/bin/python - <<'PY'
import sys
from underthesea import word_tokenize

text = "Þórður và Guðrún yêu hoà bình."
seen = word_tokenize(text)
lost = [word for word in seen if word not in text]
print("expected: words that stand in the text")
print("seen:    ", seen, "not in the text:", lost)
sys.exit(not {"Þórđur", "Guđrún"} <= set(" ".join(lost).split()) or not any("hòa" in word for word in lost))
PY
