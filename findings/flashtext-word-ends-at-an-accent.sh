#!/usr/bin/env bash
# Package: flashtext 2.7 (PyPI).
# Behaviour: a word is a run of the letters a to z, figures and "_". Any other letter ends it, so a term is replaced within a
#   longer word as soon as the next letter has an accent or is of another script.
# Seen: with the term "eau" for WATER, "beau" stays, and "éeau" is "éWATER"; with "in" for IN, "inélégant" is "INélégant"; with "Ma",
#   "Maß" is "Xß"; with the Hindi मिल, mill, मिला, found, is "MILLा".
# Why it matters: the library is used to put the terms of a glossary into texts and to count them. English works, and in
#   each other language it writes into the middle of words.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'flashtext==2.7'
v/bin/python - > seen <<'PY'
from flashtext import KeywordProcessor

terms = KeywordProcessor(case_sensitive=True)
for term, word in [("eau", "WATER"), ("in", "IN"), ("Ma", "X"), ("मिल", "MILL")]:
    terms.add_keyword(term, word)
for text in ["beau", "éeau", "inélégant", "Maß", "मिला"]:
    print(text, terms.replace_keywords(text))
PY
cat <<'EXPECTED'
expected: each word as it is
EXPECTED
echo "seen:"; cat seen
diff seen - <<'SEEN'
beau beau
éeau éWATER
inélégant INélégant
Maß Xß
मिला MILLा
SEEN
