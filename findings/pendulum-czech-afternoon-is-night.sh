#!/usr/bin/env bash
# Package: pendulum 3.3.0 (PyPI).
# Behaviour: its formats LT, LTS, LLL and LLLL are a time as the language writes it. In Czech they have the hours of the
#   clock from 1 to 12, without a word for morning or afternoon; Slovak has those from 0 to 23, as Czechs write it. In
#   Ukrainian, "A", which stands for AM and PM, is empty.
# Seen: five past one in the afternoon is "1:05" in Czech, as is five past one at night, "13:05" in Slovak and
#   "1:05 PM" in English; by "h:mm A" it is "1:05 " in Ukrainian.
# Why it matters: an appointment is twelve hours wrong in one language, and no check of a translation sees it: the
#   program's texts are right, and the format is the library's.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'pendulum==3.3.0'
v/bin/python - > seen <<'PY'
import pendulum

for locale in ("en", "sk", "cs", "uk"):
    for hour in (1, 13):
        time = pendulum.datetime(2026, 3, 2, hour, 5)
        print(locale, [time.format(form, locale=locale) for form in ("LT", "LLLL", "h:mm A")])
PY
echo 'expected: in each language, one in the afternoon is not one at night'
cat seen
diff seen - <<'SEEN'
en ['1:05 AM', 'Monday, March 2, 2026 1:05 AM', '1:05 AM']
en ['1:05 PM', 'Monday, March 2, 2026 1:05 PM', '1:05 PM']
sk ['01:05', 'pondelok, 2. marca 2026 01:05', '1:05 AM']
sk ['13:05', 'pondelok, 2. marca 2026 13:05', '1:05 PM']
cs ['1:05', 'pondělí, 2. března, 2026 1:05', '1:05 dop.']
cs ['1:05', 'pondělí, 2. března, 2026 1:05', '1:05 odp.']
uk ['01:05', 'пн, 2 березня 2026, 01:05', '1:05 ']
uk ['13:05', 'пн, 2 березня 2026, 13:05', '1:05 ']
SEEN
