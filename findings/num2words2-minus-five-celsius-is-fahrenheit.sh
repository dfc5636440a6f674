#!/usr/bin/env bash
# Package: num2words2 1.0.20 (PyPI), numbers in words, also those within a sentence.
# Behaviour: num2words_sentence makes each number of a text words. A degree sign is Fahrenheit, also with the C behind it;
#   a comma or a stop between the thousands ends the number, and what is left is read as another, in English and in
#   German, where "1." is taken for an ordinal.
# Seen: "-5 °C" is "minus five degrees Fahrenheit", "1,500.50" "one point five.Fifty", and German "1.500,50 Euro"
#   "erste500,fünfzig Euro"; 1500 without a mark is right.
# Why it matters: the text is spoken, or is the reference of a recognizer. Frost becomes a hard one, and a price of
#   fifteen hundred one of one and a half.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'num2words2==1.0.20'
v/bin/python - > seen <<'PY'
from num2words2 import num2words_sentence

for lang, text in (
    ("en", "It was -5 °C outside."),
    ("en", "It was 20 °C outside."),
    ("en", "It cost 1500 pounds."),
    ("en", "It cost 1,500 pounds."),
    ("en", "It cost 1,500.50 pounds."),
    ("de", "Es kostet 1.500,50 Euro."),
):
    print(text, "->", num2words_sentence(text, lang=lang))
PY
cat <<'EXPECTED'
expected: Celsius twice, fifteen hundred pounds three times, eintausendfünfhundert Euro
EXPECTED
echo "seen:"; cat seen
diff seen - <<'SEEN'
It was -5 °C outside. -> It was minus five degrees Fahrenheit outside.
It was 20 °C outside. -> It was twenty degrees Fahrenheit outside.
It cost 1500 pounds. -> It cost one thousand, five hundred pounds.
It cost 1,500 pounds. -> It cost one point five pounds.
It cost 1,500.50 pounds. -> It cost one point five.Fifty pounds.
Es kostet 1.500,50 Euro. -> Es kostet erste500,fünfzig Euro.
SEEN
