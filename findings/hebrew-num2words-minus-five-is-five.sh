#!/usr/bin/env bash
# Package: hebrew-num2words 0.1.0 (PyPI), the numbers of a Hebrew text in words, with gender.
# Behaviour: normalize_numbers writes "minus" for no number: the sign is deleted. A time is read by its clock of twelve
#   hours, and from a million on a number without commas is spelt figure by figure.
# Seen: "-5 מעלות", five degrees below zero, is "five degrees"; 14:30 is "two and a half", as 2:30 is; 1000000 is "one zero
#   zero zero zero zero zero", where 1,000 is a thousand.
# Why it matters: the text is spoken or made a reference for recognizers: frost is warmth, and the train of the afternoon
#   leaves in the night.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'hebrew-num2words==0.1.0'
v/bin/python - > seen <<'PY'
from hebrew_num2words import normalize_numbers

for text in ("5 מעלות", "-5 מעלות", "−5 מעלות", "2:30", "14:30", "1,000", "1000000", "1,000,000"):
    print(text, "->", normalize_numbers(text))
PY
echo "expected: a word for minus, another text for 14:30 than for 2:30, and a word for the million"
echo "seen:"; cat seen
diff seen - <<'SEEN'
5 מעלות -> חמש מעלות
-5 מעלות -> חמש מעלות
−5 מעלות -> −חמש מעלות
2:30 -> שתיים וחצי
14:30 -> שתיים וחצי
1,000 -> אלף
1000000 -> אחת אפס אפס אפס אפס אפס אפס
1,000,000 -> מיליון
SEEN
