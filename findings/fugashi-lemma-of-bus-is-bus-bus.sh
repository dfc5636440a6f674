#!/usr/bin/env bash
# Packages: fugashi 1.5.2, unidic-lite 1.0.8 (PyPI).
# Behaviour: with UniDic, the lemma of a loan word has its source after a hyphen, to tell homographs apart; words that
#   are not in the dictionary, figures and Latin letters among them, have the lemma None, not their surface.
# Seen: バス is "バス-bus", ローマ "ローマ-Roma", 五 "五"; "iPhone", "5" and half-width ﾊﾟﾝ, bread, have None.
# Why it matters: terms of a glossary are looked up by their lemmas: loan words, of which a technical glossary is
#   made, are never found, and joining the lemmas of a sentence fails at the first figure.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'fugashi==1.5.2' 'unidic-lite==1.0.8'
v/bin/python -W ignore - <<'PY'
import sys
import fugashi

seen = [str(word.feature.lemma) for word in fugashi.Tagger()("バス ローマ 五 iPhone 5 ﾊﾟﾝ")]
print("expected:", ["バス", "ローマ", "五", "iPhone", "5", "パン"])
print("seen:    ", seen)
sys.exit(seen != ["バス-bus", "ローマ-Roma", "五", "None", "None", "None"])
PY
