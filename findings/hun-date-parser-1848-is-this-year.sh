#!/usr/bin/env bash
# Package: hun-date-parser 0.3.4 (PyPI), which reads dates and times in Hungarian.
# Behaviour: years of other centuries than 1900 and 2000 are passed over, and the date is one of this year; a word or a number in the
#   middle of the text can be taken for another time.
# Seen: on 2 March 2026, "1848. március 15.", the national holiday's date, is 15 March 2026, and "2156. május 1." 1 May 2026; "1956.
#   október 23." is right. "tegnapelőtt", the day before yesterday, is yesterday, and "1,5 óra múlva", in one and a half hours,
#   18:00, the time in five.
# Why it matters: dates are taken out of texts for time lines and for checking translations; each of these is a date that looks
#   right.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv venv && venv/bin/pip install --quiet hun-date-parser==0.3.4
cat > a.py <<'PY'
from datetime import datetime

from hun_date_parser import text2datetime

now = datetime(2026, 3, 2, 13, 5)
texts = ["1848. március 15.", "2156. május 1.", "1956. október 23.", "tegnapelőtt", "1,5 óra múlva"]
seen = [str(text2datetime(text, now=now)[0]["start_date"])[:16] for text in texts]
print("expected:", ["1848-03-15 00:00", "2156-05-01 00:00", "1956-10-23 00:00", "2026-02-28 00:00", "2026-03-02 14:35"])
print("seen:    ", seen)
raise SystemExit(seen != ["2026-03-15 00:00", "2026-05-01 00:00", "1956-10-23 00:00", "2026-03-01 00:00", "2026-03-02 18:00"])
PY
venv/bin/python a.py
