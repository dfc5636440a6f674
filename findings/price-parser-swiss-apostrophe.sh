#!/usr/bin/env bash
# Packages: price-parser 0.5.1, babel 2.19.0 (PyPI).
# Behaviour: Swiss numbers are grouped by an apostrophe, straight or typographic. price-parser knows the straight one and ends the
#   number at the other; Babel, told the locale, refuses it.
# Seen: "CHF 1'234.50" is 1234.50, "CHF 1’234.50" is 1; parse_decimal("1’234.50", locale="de_CH") is an error.
# Why it matters: whatever sets typographic apostrophes, a translator, a word processor or a checker, divides every Swiss
#   price by a thousand for the program that reads it, without an error.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'price-parser==0.5.1' 'babel==2.19.0'
v/bin/python - <<'PY'
import sys
from babel.numbers import NumberFormatError, parse_decimal
from price_parser import parse_price


def parsed(text):
    try:
        return str(parse_decimal(text, locale="de_CH"))
    except NumberFormatError:
        return "refused"


texts = ["1'234.50", "1’234.50"]
seen = [str(parse_price(f"CHF {text}").amount) for text in texts], [parsed(text) for text in texts]
print("expected: 1234.50 four times")
print("seen:    ", seen)
sys.exit(seen != (["1234.50", "1"], ["1234.50", "refused"]))
PY
