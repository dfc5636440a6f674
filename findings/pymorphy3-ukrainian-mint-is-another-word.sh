#!/usr/bin/env bash
# Packages: pymorphy3 2.0.6 with pymorphy3-dicts-uk 2.4.1.1.1663094765 (PyPI).
# Behaviour: the dictionary has words with the apostrophe of ASCII; with ’ or ʼ, which texts have, they are unknown,
#   and a form is guessed by the ending.
# Seen: "м'ята" is itself, a noun of the feminine; "м’ята" and "мʼята" are vocatives of "м’я" and "мʼя"; "п’ять",
#   five, is a noun of the masculine.
# Why it matters: terms are looked up by their lemmas: all words with an apostrophe, which careful texts set right,
#   have a lemma that does not exist.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'pymorphy3==2.0.6' 'pymorphy3-dicts-uk==2.4.1.1.1663094765' 'setuptools==80.9.0'
v/bin/python -W ignore - <<'PY'
import sys
import pymorphy3

analyzer = pymorphy3.MorphAnalyzer(lang="uk")
seen = [analyzer.parse(word)[0].normal_form for word in ("м'ята", "м’ята", "мʼята")]
seen += [str(analyzer.parse(word)[0].tag.POS) for word in ("п'ять", "п’ять")]
print("expected:", ["м'ята"] * 3, "and the same part of speech twice")
print("seen:    ", seen)
sys.exit(not (seen[:3] == ["м'ята", "м’я", "мʼя"] and seen[4] == "NOUN" and seen[3] != "NOUN"))
PY
