#!/usr/bin/env bash
# Package: blingfire 0.1.8 (PyPI), with numpy 2.4.6.
# Behaviour: text_to_words drops some combining letters of Burmese, and puts a space for a zero-width non-joiner or a
#   soft hyphen.
# Seen: the Burmese word for Myanmar, six characters, is three words of four characters together; Persian
#   "می‌خواهم" is two words, and so is "soft-hyphen" with U+00AD; Hindi and Thai keep all letters.
# Why it matters: what is counted, compared or trained on is not the text: letters are gone, and a verb is two words.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'blingfire==0.1.8' 'numpy==2.4.6'
v/bin/python - <<'PY'
import sys
from blingfire import text_to_words

texts = ("\u1019\u103c\u1014\u103a\u1019\u102c", "می\u200cخواهم", "soft\u00adhyphen", "पुरानी नाव", "เรือเก่า")
seen = [text_to_words(text) for text in texts]
print("expected:", [ascii(text) for text in texts])
print("seen:    ", [ascii(text) for text in seen])
sys.exit(seen != ["\u1019 \u1014 \u1019\u102c", "می خواهم", "soft hyphen", "पुरानी नाव", "เรือเก่า"])
PY
