#!/usr/bin/env bash
# Package: werpy 3.5.0 (PyPI), which counts the word error rate; its normalize is the step that it shows first.
# Behaviour: the signs of ASCII are deleted, those within numbers too, and those of all other scripts stay.
# Seen: "1.5" and "15" are both "15", "-5" is "5", "re-sign" "resign" and "C++" "c": of "it costs 1.5 euros" and "it costs 15 euros" the rate
#   is 0. "it’s" and "it's", and "मिल।" and "मिल" are two words.
# Why it matters: a price ten times too high costs nothing, and an apostrophe of the other kind a word. Rates of Hindi or
#   Chinese, whose full stops stay, cannot be set beside those of English.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv venv && venv/bin/pip install --quiet werpy==3.5.0
cat > a.py <<'PY'
import werpy

pairs = [("it costs 1.5 euros", "it costs 15 euros"), ("minus is -5", "minus is 5"), ("it’s open", "it's open"), ("यह मिल।", "यह मिल")]
seen = [werpy.wer(werpy.normalize([one]), werpy.normalize([other])) for one, other in pairs]
print("expected:", [0.25, 1 / 3, 0.0, 0.0])
print("seen:    ", seen)
raise SystemExit(seen != [0.0, 0.0, 0.5, 0.5])
PY
venv/bin/python a.py
