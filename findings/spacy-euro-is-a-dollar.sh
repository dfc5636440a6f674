#!/usr/bin/env bash
# Package: spacy 3.8.18 (PyPI), blank pipelines, without a model.
# Behaviour: `norm_` is the normalised form of a token, for "can't" `can` and `not`; the matchers compare it with attr="NORM". In
#   every language the norm of each sign of a currency is "$".
# Seen: "€", "£" and "¥" have the norm "$" in English, German, French and Polish, and a PhraseMatcher by NORM finds the source's
#   "£" "5" in the translation "$ 5".
# Why it matters: who compares texts by their norms, so that case and contractions do not matter, finds five pounds where the
#   translation says five dollars, and no check of amounts by that form can fail.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'spacy==3.8.18'
v/bin/python - <<'PY'
import sys
import spacy
from spacy.matcher import PhraseMatcher

norms = {lang: [token.norm_ for token in spacy.blank(lang)("€ £ ¥ $")] for lang in ("en", "de", "fr", "pl")}
nlp = spacy.blank("en")
matcher = PhraseMatcher(nlp.vocab, attr="NORM")
matcher.add("price", [nlp("£ 5")])
found = [nlp("It costs $ 5.")[start:end].text for _, start, end in matcher(nlp("It costs $ 5."))]
print("expected: € £ ¥ $ in each language, and no match of £ 5 in 'It costs $ 5.'")
print("seen:    ", norms, found)
sys.exit(set(map(tuple, norms.values())) != {("$", "$", "$", "$")} or found != ["$ 5"])
PY
