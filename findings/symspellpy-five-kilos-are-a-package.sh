#!/usr/bin/env bash
# Package: symspellpy 6.10.1 (PyPI), lookup_compound, with the English dictionaries of the package.
# Behaviour: numbers are words to be corrected, so they become "of" or "a", or go into the next word. With
#   ignore_non_words=True, which leaves them alone, decimal points, per cent signs and colons are still dropped, and
#   units are corrected.
# Seen: "I have 12 apples" becomes "i have of apples"; with the option, "it costs 5 kg" becomes "it costs 5 pkg", and
#   "3.5 km" becomes "3 5 pm".
# Why it matters: it is used to clean texts before they are translated or compared; a distance becomes a time of day,
#   and all words are correct.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'symspellpy==6.10.1'
v/bin/python - <<'PY'
import sys
from pathlib import Path
import symspellpy

folder = Path(symspellpy.__file__).parent
spelling = symspellpy.SymSpell(2, 7)
spelling.load_dictionary(str(folder / "frequency_dictionary_en_82_765.txt"), 0, 1)
spelling.load_bigram_dictionary(str(folder / "frequency_bigramdictionary_en_243_342.txt"), 0, 2)


def corrected(text, **options):
    return spelling.lookup_compound(text, 2, **options)[0].term


seen = [corrected("I have 12 apples"), corrected("it costs 5 kg", ignore_non_words=True), corrected("3.5 km", ignore_non_words=True)]
print("expected:", ["i have 12 apples", "it costs 5 kg", "3.5 km"])
print("seen:    ", seen)
sys.exit(seen != ["i have of apples", "it costs 5 pkg", "3 5 pm"])
PY
