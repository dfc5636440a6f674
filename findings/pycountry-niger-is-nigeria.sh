#!/usr/bin/env bash
# Package: pycountry 26.2.16 (PyPI).
# Behaviour: countries whose name contains the text are ranked by what else matches, the exact name not before the
#   others; common names are not known where the standard has another.
# Seen: search_fuzzy("Niger")[0] is Nigeria, "Korea" the Democratic People's Republic, "Holland" the Netherlands;
#   "Turkey", "Burma" and "Ivory Coast" raise LookupError.
# Why it matters: locales and addresses are made from names that people write; two countries of the same kind, both in
#   Africa, are swapped without an error.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'pycountry==26.2.16'
v/bin/python -W ignore - <<'PY'
import sys
import pycountry

seen = []
for name in ("Niger", "Korea", "Holland", "Turkey"):
    try:
        seen.append(pycountry.countries.search_fuzzy(name)[0].alpha_2)
    except LookupError:
        seen.append("LookupError")
print("expected:", ["NE", "KR", "NL", "TR"])
print("seen:    ", seen)
sys.exit(seen != ["NG", "KP", "NL", "LookupError"])
PY
