#!/usr/bin/env bash
# Package: ctparse 0.3.6 (PyPI), which reads times in English and German.
# Behaviour: words that it does not know, "last", "ago" or "vor", are left out, and the rest is read; some German times
#   are read by a part of their word. Times of the past become times to come, without an error.
# Seen: on Wednesday, 4 March 2026, "last Monday" and "letzten Montag" are 9 March; "vorgestern", the day before
#   yesterday, is a span that ends yesterday; "dreiviertel drei", 2:45, is 4:00; "half three", which is 3:30 in English,
#   is 2:30 as in German; "in a fortnight" is tonight; "three days ago" and "in three days" are the same three days.
# Why it matters: dates in two languages are compared to check a translation; both are wrong in the same way, or a right
#   pair differs. A deadline that has passed is taken for one to come.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'ctparse==0.3.6'
v/bin/python - > seen 2>/dev/null <<'PY'
import datetime
from ctparse import ctparse

now = datetime.datetime(2026, 3, 4, 12, 0)
for text in ("next Monday", "last Monday", "letzten Montag", "gestern", "vorgestern", "viertel vor drei", "dreiviertel drei", "halb drei", "half three", "in a fortnight", "in three days", "three days ago"):
    print(f"{text}: {ctparse(text, ts=now, timeout=0).resolution}")
PY
echo 'expected: last Monday 2 March, vorgestern 2 March, dreiviertel drei 2:45, half three 3:30, a fortnight 18 March'
cat seen
diff seen - <<'SEEN'
next Monday: 2026-03-16 X:X (X/X)
last Monday: 2026-03-09 X:X (X/last)
letzten Montag: 2026-03-09 10:00 (X/X)
gestern: 2026-03-03 X:X (X/X)
vorgestern: None - 2026-03-03 X:X (X/X)
viertel vor drei: 2026-03-05 02:45 (X/X)
dreiviertel drei: 2026-03-05 04:00 (X/X)
halb drei: 2026-03-05 02:30 (X/X)
half three: 2026-03-05 02:30 (X/X)
in a fortnight: 2026-03-04 X:X (X/night)
in three days: 3 days
three days ago: 3 days
SEEN
