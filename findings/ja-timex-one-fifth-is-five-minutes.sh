#!/usr/bin/env bash
# Package: ja-timex 0.2.8 (PyPI), which finds times in Japanese texts.
# Behaviour: a number with a unit is a time, whatever stands behind it; words for days and weeks from today are lengths of time, and
#   a place in the text is one in a text that was changed first.
# Seen: 5分の1, one fifth, is the time "five minutes past", 70年代, the seventies, 70 years, and 明日, tomorrow, a length of one day;
#   数日, some days, is none. In 二〇二六年三月に the text that is found is 2026年3月, which the text does not have.
# Why it matters: a share becomes a clock time, a decade a length; what is found cannot be marked or replaced in the text.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv venv && venv/bin/pip install --quiet ja-timex==0.2.8
cat > a.py <<'PY'
from ja_timex import TimexParser

seen = [[(found.text, found.type, found.value) for found in TimexParser().parse(text)]
        for text in ("全体の5分の1", "70年代", "明日", "数日", "二〇二六年三月に")]
print("expected: no time, a decade, a date, a length, and a text that is there")
print("seen:    ", seen)
was = [[("5分", "TIME", "TXX-05-XX")], [("70年", "DURATION", "P70Y")], [("明日", "DURATION", "P1D")], [],
       [("2026年3月", "DATE", "2026-03-XX")]]
raise SystemExit(seen != was)
PY
venv/bin/python a.py
