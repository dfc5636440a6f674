#!/usr/bin/env bash
# Package: babel 2.19.0 (PyPI), babel.numbers.
# Behaviour: in the Swiss locales numbers are grouped up to 999'999; from one million on, the grouping
#   is gone. The Swiss separator is the apostrophe, which quotes literal text in a number pattern: two
#   of them in a formatted number pass for such a quotation, and are taken out.
# Seen: de_CH 999'999, 1000000 and CHF 1234567.50; fr_FR groups both.
# Why it matters: prices and populations in Swiss texts come out in two styles in one table, and no test
#   with small numbers shows it.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'babel==2.19.0'
v/bin/python - <<'PY'
import sys
from babel.numbers import format_currency, format_decimal

seen = {loc: [format_decimal(n, locale=loc) for n in (999999, 1000000)] for loc in ("de_CH", "fr_CH", "it_CH", "de_AT")}
money = format_currency(1234567.5, "CHF", locale="de_CH")
print("expected:", {"de_CH": ["999'999", "1'000'000"]}, "CHF 1'234'567.50")
print("seen:    ", seen, ascii(money))
swiss = ["999'999", "1000000"]
sys.exit([seen["de_CH"], seen["fr_CH"], seen["it_CH"], seen["de_AT"]] != [swiss, swiss, swiss, ["999.999", "1.000.000"]]
         or not money.endswith("1234567.50"))
PY
