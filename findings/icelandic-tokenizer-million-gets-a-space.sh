#!/usr/bin/env bash
# Package: tokenizer 3.7.0 (PyPI), a tokenizer of Icelandic, its function correct_spaces.
# Behaviour: to "correct spaces in a text" the text is cut at its punctuation, otherwise than for tokens, and a space is set behind
#   each full stop that has none; the opening quotation mark “ and the apostrophe ’ count as marks with a space behind them.
# Seen: "1.000.000 kr." becomes "1.000. 000 kr.", the date "2.3.2026" "2.3. 2026", an address "http://a. is/x", “Halló” “ Halló”, and
#   "Don’t" "Don’ t". Its tokens of the same texts are right.
# Why it matters: it is run over what models of Icelandic write, as its last step; a million becomes a thousand and a number 000.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv venv && venv/bin/pip install --quiet tokenizer==3.7.0
cat > a.py <<'PY'
import tokenizer

texts = ["1.000.000 kr.", "2.3.2026", "http://a.is/x", "“Halló”", "Don’t"]
seen = [tokenizer.correct_spaces(text) for text in texts]
print("expected:", texts)
print("seen:    ", seen)
raise SystemExit(seen != ["1.000. 000 kr.", "2.3. 2026", "http://a. is/x", "“ Halló”", "Don’ t"])
PY
venv/bin/python a.py
