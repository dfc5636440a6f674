#!/usr/bin/env bash
# Package: num2words2 1.0.20 (PyPI).
# Behaviour: an ordinal of Czech with tens and units is two ordinals (dvacátý první); the library leaves the cardinal as it
#   is and hangs "ý" on it. In Romanian the hundredth begins with "una", where a hundred is "o sută".
# Seen: 21st is "dvacet jednaý", 35th "třicet pětý" in Czech, 100th "al una sutălea" in Romanian; Polish and Russian, with
#   the same grammar, are right.
# Why it matters: the words are no Czech ones, and stand in dates, floors and centuries that are read aloud.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'num2words2==1.0.20'
v/bin/python - > seen <<'PY'
from num2words2 import num2words

for lang in ("cs", "pl", "ru", "ro"):
    print(lang, "; ".join(num2words(number, lang=lang, to="ordinal") for number in (3, 20, 21, 35, 100)))
PY
cat <<'EXPECTED'
expected: dvacátý první (or jednadvacátý), třicátý pátý in Czech, al o sutelea (or sutălea) in Romanian
EXPECTED
echo "seen:"; cat seen
diff seen - <<'SEEN'
cs třetí; dvacátý; dvacet jednaý; třicet pětý; stý
pl trzeci; dwudziesty; dwudziesty pierwszy; trzydziesty piąty; setny
ru третий; двадцатый; двадцать первый; тридцать пятый; сотый
ro al treilea; al douăzecilea; al douăzeci și unulea; al treizeci și cincilea; al una sutălea
SEEN
