#!/usr/bin/env bash
# Package: camel-tools 1.6.0 (PyPI), the map "arclean", which is also the command camel_arclean.
# Behaviour: it cleans Arabic text and deletes, so its documentation says, characters that are not Arabic, ASCII or
#   Latin-1. Of Latin-1 it keeps the letters alone: £, °, ½, ² and µ go, and so do a letter of Polish and any sign of
#   comparison. The Arabic separator of thousands becomes an apostrophe, and that of decimals a comma.
# Seen: "10 £" is "10 ", "٥ °م" is "5 م", "½" nothing, "10²" "10", "x ≤ 5" "x  5", "Łódź" "ód", and "١٬٠٠٠٫٥" "1'000,5".
# Why it matters: corpora are cleaned with it before training and scoring: amounts lose their currency and powers their
#   exponent in the Arabic text alone, and then source and translation differ where they did not.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check six && v/bin/pip install -q --disable-pip-version-check --no-deps 'camel-tools==1.6.0'
v/bin/python - > seen <<'PY'
from camel_tools.utils.charmap import CharMapper

clean = CharMapper.builtin_mapper("arclean")
for text in ("10 £", "٥ °م", "½", "10²", "x ≤ 5", "Müller", "Łódź", "١٬٠٠٠٫٥"):
    print(f"{text!r} {clean(text)!r}")
PY
echo "expected: what is of Latin-1 stays, and 1,000.5 in one notation"
cat seen
diff seen - <<'SEEN'
'10 £' '10 '
'٥ °م' '5 م'
'½' ''
'10²' '10'
'x ≤ 5' 'x  5'
'Müller' 'Müller'
'Łódź' 'ód'
'١٬٠٠٠٫٥' "1'000,5"
SEEN
