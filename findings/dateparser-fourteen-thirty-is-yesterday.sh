#!/usr/bin/env bash
# Package: dateparser 1.5.0 (PyPI).
# Behaviour: in French, "14h30" is a time of day; with the spaces that Canadian French has, it is a span of time, and
#   spans without a direction lie in the past. So is "deux heures". "Il y a quinze jours" is no date, and "il y a 15
#   jours" one.
# Seen: on 10 March at 12:00, "14h30" is 14:30, "14 h 30" 9 March 22:00, and "deux heures" 10:00; "13.05 Uhr" in
#   German is 13:05.
# Why it matters: an appointment in a translated mail lands on the day before; CLDR itself writes "14 h 30" for fr-CA.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'dateparser==1.5.0'
v/bin/python -W ignore - <<'PY'
import datetime
import sys
import dateparser

now = {"RELATIVE_BASE": datetime.datetime(2026, 3, 10, 12)}
texts = ["14h30", "14 h 30", "deux heures", "il y a 15 jours", "il y a quinze jours"]
seen = [str(dateparser.parse(text, languages=["fr"], settings=now))[5:16] for text in texts]
print("expected:", "03-10 14:30 twice, 02:00, and 02-23 twice")
print("seen:    ", seen)
sys.exit(seen != ["03-10 14:30", "03-09 22:00", "03-10 10:00", "02-23 12:00", ""])
PY
