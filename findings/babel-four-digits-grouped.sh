#!/usr/bin/env bash
# Package: babel 2.19.0 (PyPI), beside Intl of Node.js 20 or newer (ICU): both carry the data of CLDR.
# Behaviour: CLDR sets "minimum grouping digits" 2 for Spanish, Polish and European Portuguese: a number of
#   four digits has no separator. Babel ignores it.
# Seen: Babel "1.234", "1 234", "1 234"; Intl "1234" three times.
# Why it matters: the server (Python) and the page (JavaScript) write one price in two ways, and a checker
#   of numbers reports every one of them against the other.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'babel==2.19.0'
intl=$(node -e 'console.log(["es", "pl", "pt-PT"].map(l => new Intl.NumberFormat(l).format(1234)).join())')
v/bin/python - "$intl" <<'PY'
import sys
from babel.numbers import format_decimal

seen = [format_decimal(1234, locale=loc) for loc in ("es", "pl", "pt_PT")]
print("expected:", ["1234"] * 3)
print("seen:    ", ascii(seen), "Babel;", sys.argv[1], "Intl")
sys.exit(seen != ["1.234", "1\u00a0234", "1\u00a0234"] or sys.argv[1] != "1234,1234,1234")
PY
