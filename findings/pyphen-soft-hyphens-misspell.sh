#!/usr/bin/env bash
# Package: pyphen 0.18.1 (PyPI), inserted(), beside its own iterate().
# Behaviour: in Hungarian and Catalan some words are spelt otherwise where they are broken (asszony: asz-szony; paral·lel:
#   paral-lel). inserted() puts in the spelling of every break at once, so a word that is not broken there is misspelt.
# Seen: with soft hyphens, which no reader sees, "asszonnyal" is "aszszonynyal" and "paral·lel" is "parallel", letter by
#   letter; iterate() gives the breaks one by one, each right.
# Why it matters: soft hyphens are what one inserts into translated pages and books. The text on the screen has
#   wrong spellings, and searching finds neither spelling.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'pyphen==0.18.1'
v/bin/python - <<'PY'
import sys

import pyphen

SOFT = "\N{SOFT HYPHEN}"
words = {"hu": "asszonnyal", "ca": "paral·lel", "fr": "bateau"}
shown = {w: pyphen.Pyphen(lang=code).inserted(w, hyphen=SOFT).replace(SOFT, "") for code, w in words.items()}
print("expected:", list(words.values()))
print("seen:    ", list(shown.values()))
print("broken once:", ["-".join(pair) for pair in pyphen.Pyphen(lang="hu").iterate("asszonnyal")])
sys.exit(list(shown.values()) != ["aszszonynyal", "parallel", "bateau"])
PY
