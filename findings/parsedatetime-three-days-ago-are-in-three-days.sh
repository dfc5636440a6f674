#!/usr/bin/env bash
# Package: parsedatetime 2.6 (PyPI), its constants of French, Spanish and English that come with it (without PyICU).
# Behaviour: the pieces of a text that are known are read, and the rest is passed over; words for "ago" of two words are not known, and
#   years behind Spanish "de" are times.
# Seen: on 2 March 2026 at 13:05, French "il y a 3 jours", three days ago, is 5 March; Spanish "4 de mayo de 2026" is 1 May at
#   20:26; "second of May" 1 May, "twenty one days ago" yesterday, and "the day after tomorrow" tomorrow. "dans 2 heures" is right.
# Why it matters: each answer says that a date was found; what lies behind is put ahead, in the language of the text that was
#   asked for.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv venv && venv/bin/pip install --quiet parsedatetime==2.6
cat > a.py <<'PY'
from datetime import datetime

from parsedatetime import Calendar, Constants

now = datetime(2026, 3, 2, 13, 5)
asked = [("fr_FR", "dans 2 heures"), ("fr_FR", "il y a 3 jours"), ("es", "4 de mayo de 2026"), ("en_US", "second of May"),
         ("en_US", "twenty one days ago"), ("en_US", "the day after tomorrow")]
seen = [str(Calendar(Constants(code, usePyICU=False)).parseDT(text, now)[0])[5:16] for code, text in asked]
print("expected:", ["03-02 15:05", "02-27 13:05", "05-04 13:05", "05-02 13:05", "02-09 13:05", "03-04 09:00"])
print("seen:    ", seen)
raise SystemExit(seen != ["03-02 15:05", "03-05 13:05", "05-01 20:26", "05-01 13:05", "03-01 13:05", "03-03 09:00"])
PY
venv/bin/python a.py
