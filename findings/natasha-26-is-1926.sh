#!/usr/bin/env bash
# Packages: natasha 1.6.0 (PyPI).
# Behaviour: a year of two figures belongs to the last century, whichever it is; a minus is no part of an amount, and
#   a date as ISO has it is none.
# Seen: "02.03.2026" is 2026 and "2.3.26" 1926; "-5 рублей" is 5 RUB; "2026-03-02" is not found; "32 марта 2026" is
#   March 2026.
# Why it matters: dates and amounts of a Russian text are compared with those of its translation: each short date is a
#   century off, each loss a gain.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'natasha==1.6.0' 'setuptools==80.9.0'
v/bin/python -W ignore - <<'PY'
import sys
from natasha import DatesExtractor, MoneyExtractor, MorphVocab

vocabulary = MorphVocab()
dates, money = DatesExtractor(vocabulary), MoneyExtractor(vocabulary)
seen = [[found.fact.year for found in dates(text)] for text in ("02.03.2026", "2.3.26", "2026-03-02")]
seen.append([found.fact.amount for found in money("-5 рублей")])
print("expected:", [[2026], [2026], [2026], [-5]])
print("seen:    ", seen)
sys.exit(seen != [[2026], [1926], [], [5]])
PY
