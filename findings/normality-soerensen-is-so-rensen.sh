#!/usr/bin/env bash
# Package: normality 3.1.0 (PyPI; made to compare names of persons and firms).
# Behaviour: a text in ASCII has a slash for the stroke of ø, and none for that of ł; a normalised one has no vowel signs of Indian scripts, no
#   minus and no plus; a slug takes the micrometre for a millimetre.
# Seen: "Sørensen" is "So/rensen", "हिन्दी में" is "ह नद म", "C++" and "C" are both "c", "-5" and "5" both "5", "5 µm" is "5-mm".
# Why it matters: names are looked up by these forms, in lists of sanctions too. "So/rensen" is not what anybody writes, and
#   two Hindi names that differ in their vowels are one.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'normality==3.1.0'
v/bin/python - > seen <<'PY'
from normality import ascii_text, normalize, slugify

print(ascii_text("Sørensen"), ascii_text("Łódź"))
print([normalize(text) for text in ["हिन्दी में", "मेरा", "मेरी", "C++", "C", "-5", "5"]])
print(slugify("5 µm"))
PY
cat <<'EXPECTED'
expected: Sorensen Lodz, the words with their vowels, C++ and -5 unlike C and 5, 5-um
EXPECTED
echo "seen:"; cat seen
diff seen - <<'SEEN'
So/rensen Lodz
['ह नद म', 'मर', 'मर', 'c', 'c', '5', '5']
5-mm
SEEN
