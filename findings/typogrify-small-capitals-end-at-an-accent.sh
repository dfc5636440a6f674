#!/usr/bin/env bash
# Package: typogrify 2.1.0 (PyPI), the filter caps, also in its Django and Jinja filters.
# Behaviour: a word in capitals is put into a <span class="caps">, to be set smaller. Capitals are A to Z; a word that has another one
#   is left, and what stands behind a hyphen in it is not.
# Seen: of "ÉTATS-UNIS" the second half is set smaller, "ÉTATS-<span class="caps">UNIS</span>"; "OTAN" is, "ÎLE", "ÜBER", "МИР" and "ΑΘΗΝΑ" are not.
# Why it matters: two sizes of capitals stand side by side in one word and one sentence; the page was right in English.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'typogrify==2.1.0'
v/bin/python - > seen <<'PY'
from typogrify.filters import caps

for text in ["ÉTATS-UNIS", "OTAN", "ÎLE", "ÜBER", "МИР", "ΑΘΗΝΑ"]:
    print(caps(text))
PY
cat <<'EXPECTED'
expected: all six words in small capitals
EXPECTED
echo "seen:"; cat seen
diff seen - <<'SEEN'
ÉTATS-<span class="caps">UNIS</span>
<span class="caps">OTAN</span>
ÎLE
ÜBER
МИР
ΑΘΗΝΑ
SEEN
