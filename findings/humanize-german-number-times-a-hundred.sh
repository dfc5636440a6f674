#!/usr/bin/env bash
# Package: humanize 4.17.0 (PyPI), intcomma, beside its own documented example intcomma("14308.40", 1).
# Behaviour: a number given as a string is read with the separators of the active language. A point, as a database or JSON
#   writes it, is in German a sign of thousands and thrown away; the same number as a float or Decimal is right.
# Seen: after activate("de_DE"), intcomma("14308.40") is "1.430.840" and intcomma("0.5") is "5"; so in Italian,
#   Portuguese and Turkish, and in English both are right.
# Why it matters: one switch of language makes a price a hundred times another one, without an error, and only where
#   the number has a fraction; tests in English do not see it.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'humanize==4.17.0'
v/bin/python - <<'PY'
import sys
from decimal import Decimal

import humanize

print("expected: 14.308,4 and 0,5 in four languages, as from the Decimal")
good = humanize.intcomma("14308.40") == "14,308.4"
for language in ("de_DE", "it_IT", "pt_BR", "tr_TR"):
    humanize.activate(language)
    seen = [humanize.intcomma(n) for n in ("14308.40", Decimal("14308.4"), "0.5", Decimal("0.5"))]
    print("seen:    ", language, seen)
    good &= seen == ["1.430.840", "14.308,4", "5", "0,5"]
sys.exit(not good)
PY
