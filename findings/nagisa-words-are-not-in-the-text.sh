#!/usr/bin/env bash
# Package: nagisa 0.3.0 (PyPI), a tokenizer of Japanese.
# Behaviour: the text is normalised (NFKC) and each space becomes an ideographic one, before it is cut; the words are those of that
#   text, and their places are not given.
# Seen: the words of "Hello World" are "Hello", U+3000 and "World"; of ①番, the first one, "1" and "番"; of 5㎏ "5" and "kg"; of
#   half-width ﾊﾟﾝ, bread, パン. 1,234 is five words, with a digit in each.
# Why it matters: terms that were found are looked up in the text for marking or replacing, and are not there; put
#   together again, the text has other spaces.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv venv && venv/bin/pip install --quiet nagisa==0.3.0
cat > a.py <<'PY'
import nagisa

texts = ["Hello World", "①番", "5㎏", "ﾊﾟﾝ", "1,234円"]
seen = [nagisa.wakati(text) for text in texts]
print("expected: words that together are the text, and 1,234 one of them")
print("seen:    ", seen)
was = [["Hello", "\u3000", "World"], ["1", "番"], ["5", "kg"], ["パン"], ["1", ",", "2", "3", "4", "円"]]
raise SystemExit(seen != was)
PY
venv/bin/python a.py
