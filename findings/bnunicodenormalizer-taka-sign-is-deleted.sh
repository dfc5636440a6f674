#!/usr/bin/env bash
# Package: bnunicodenormalizer 0.1.7 (PyPI), Bengali.
# Behaviour: what is no letter, figure or mark of punctuation of Bengali is deleted from a word. The sign of the taka, the
#   currency of Bangladesh, U+09F3, is in the Bengali block of Unicode and no exception.
# Seen: "৳৫", five taka, is "৫", five; "৳" alone is nothing; "{name}" is "{}", and "%s" nothing.
# Why it matters: texts are normalised so before a translation model is trained or asked. Prices lose their currency, and
#   placeholders their names, without a word.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'bnunicodenormalizer==0.1.7'
v/bin/python - > seen <<'PY'
from bnunicodenormalizer import Normalizer

normalize = Normalizer()
for word in ["৳৫", "৳", "{name}", "%s", "বাংলা"]:
    print(word, normalize(word)["normalized"])
PY
cat <<'EXPECTED'
expected: each word as it is
EXPECTED
echo "seen:"; cat seen
diff seen - <<'SEEN'
৳৫ ৫
৳ None
{name} {}
%s None
বাংলা বাংলা
SEEN
