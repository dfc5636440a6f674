#!/usr/bin/env bash
# Package: thefuzz 0.22.1 with rapidfuzz 3.14.6 (PyPI).
# Behaviour: most scorers drop what is neither a letter nor a digit before they compare, and the vowel signs of Hindi, Thai,
#   Tamil and Bengali count as neither. ratio() compares the texts as they are; extractOne drops the signs, too.
# Seen: "मेरा घर" and "मेरी घर" (my house, masculine and feminine) score 100, Thai "กิน" (eat) and "กัน" (together) 100, and the
#   best match for "मेरी" among the two is the wrong one, with 100; ratio() gives 75 and 67.
# Why it matters: it is the usual way to look up a segment in a translation memory or a term in a glossary; a match of 100
#   is taken without a look, and half of the letters have not been compared.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'thefuzz==0.22.1' 'rapidfuzz==3.14.6'
v/bin/python - <<'PY'
import sys

from thefuzz import fuzz, process

pairs = [("मेरा", "मेरी"), ("กิน", "กัน"), ("காலை", "காலி"), ("মালা", "মালী")]
plain = [fuzz.ratio(*pair) for pair in pairs]
whole = [(fuzz.token_sort_ratio(*pair), fuzz.token_set_ratio(*pair), fuzz.WRatio(*pair)) for pair in pairs]
best = process.extractOne("मेरी", ["मेरा", "मेरी"])
print("expected: below 100, as ratio has it:", plain, "and the best match मेरी")
print("seen:    ", whole, best)
sys.exit(whole != [(100, 100, 100)] * 4 or max(plain) > 90 or best != ("मेरा", 100))
PY
