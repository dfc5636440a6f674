#!/usr/bin/env bash
# Packages: wcwidth 0.9.4 and prompt_toolkit 3.0.53 (PyPI), which uses it.
# Behaviour: wcswidth of a Burmese or Khmer word is more than the sum of wcwidth of its characters (vowel
#   signs count in the word, and not alone). prompt_toolkit adds up characters.
# Seen: for the Burmese word for "Myanmar" wcswidth 5, the sum 3, prompt_toolkit 3.
# Why it matters: columns and cursors of two programs in one terminal disagree for these languages, though
#   both ask one library; padding a table cell by character goes wrong.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v
v/bin/pip install -q --disable-pip-version-check 'wcwidth==0.9.4' 'prompt_toolkit==3.0.53'
v/bin/python - <<'PY'
import sys
from prompt_toolkit.utils import get_cwidth
from wcwidth import wcswidth, wcwidth

WORD = "\u1019\u103c\u1014\u103a\u1019\u102c"
seen = (wcswidth(WORD), sum(map(wcwidth, WORD)), get_cwidth(WORD))
print("expected: one number, three times")
print("seen:    ", seen, "for", WORD)
sys.exit(seen != (5, 3, 3))
PY
