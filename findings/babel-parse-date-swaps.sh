#!/usr/bin/env bash
# Package: babel 2.19.0 (PyPI), babel.dates.parse_date.
# Behaviour: a date that does not fit the locale's order is not refused: month and day are swapped.
# Seen: en_US "12/01/2026" is 1 December, "13/01/2026" is 13 January; likewise de "01.13.2026".
# Why it matters: a column of European dates read as American gives no error; only the days up to the twelfth
#   are wrong. Delivery dates and validity dates of a translation memory change month by month.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'babel==2.19.0'
v/bin/python - <<'PY'
import datetime, sys
from babel.dates import parse_date

seen = [str(parse_date(text, locale=loc)) for loc, text in
        (("en_US", "12/01/2026"), ("en_US", "13/01/2026"), ("de", "12.01.2026"), ("de", "01.13.2026"))]
print("expected: 2026-12-01, an error, 2026-01-12, an error")
print("seen:    ", seen)
sys.exit(seen != ["2026-12-01", "2026-01-13", "2026-01-12", "2026-01-13"])
PY
