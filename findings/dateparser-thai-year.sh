#!/usr/bin/env bash
# Packages: dateparser 1.5.0 (PyPI), and Intl.DateTimeFormat of Node.js 20.
# Behaviour: Thai counts years from 543 before ours. dateparser knows the names of Thai months, and takes the year as it
#   stands, with the language given or found.
# Seen: Intl writes 4 January 2026 as "4 มกราคม 2569", dateparser reads it as 4 January 2569.
# Why it matters: dates of Thai pages lie in the far future, so articles are thrown out as broken or sorted as the newest;
#   a check of dates finds every right translation wrong.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'dateparser==1.5.0'
text=$(node -e 'console.log(new Intl.DateTimeFormat("th", { dateStyle: "long" }).format(new Date(2026, 0, 4)))')
v/bin/python -W ignore - "$text" <<'PY'
import sys
import dateparser

seen = [str(dateparser.parse(sys.argv[1], languages=languages).date()) for languages in (["th"], None)]
print("expected:", sys.argv[1], ["2026-01-04"] * 2)
print("seen:    ", sys.argv[1], seen)
sys.exit(sys.argv[1] != "4 มกราคม 2569" or seen != ["2569-01-04"] * 2)
PY
