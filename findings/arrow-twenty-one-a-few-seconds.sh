#!/usr/bin/env bash
# Package: arrow 1.4.0 (PyPI), humanize.
# Behaviour: "in 21 seconds" is put together from a pattern, such as Italian "tra {0}", a number and the text for
#   seconds. In Italian, Romanian, Ukrainian and Belarusian that text is "a few seconds", from the time when no number
#   stood there, and the number is put before it. In Slovenian, two hours have the form of five, and in Lithuanian hours
#   that have passed the case of hours to come.
# Seen: "tra 21 qualche secondo", in 21 some second; "peste 21 câteva secunde"; "за 21 кілька секунд"; in Slovenian,
#   "pred 2 ur", where "pred 2 urama" is right, and in Lithuanian "prieš 2 valandų" for "prieš 2 valandas".
# Why it matters: these texts stand beside each message or comment of a site; they come from the library, so no
#   translator of the program is ever shown them.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'arrow==1.4.0'
v/bin/python - > seen <<'PY'
import arrow

now = arrow.get(2026, 3, 2)
for locale in ("en", "it", "ro", "uk", "be", "sl", "lt"):
    times = [now.shift(seconds=21), now.shift(seconds=-30), now.shift(hours=-2), now.shift(hours=2)]
    print(locale, [time.humanize(now, locale=locale) for time in times])
PY
echo 'expected: seconds with a number or "a few", not both'
cat seen
diff seen - <<'SEEN'
en ['in 21 seconds', '30 seconds ago', '2 hours ago', 'in 2 hours']
it ['tra 21 qualche secondo', '30 qualche secondo fa', '2 ore fa', 'tra 2 ore']
ro ['peste 21 câteva secunde', '30 câteva secunde în urmă', '2 ore în urmă', 'peste 2 ore']
uk ['за 21 кілька секунд', '30 кілька секунд тому', '2 години тому', 'за 2 години']
be ['праз 21 некалькі секунд', '30 некалькі секунд таму', '2 гадзіны таму', 'праз 2 гадзіны']
sl ['čez 21 sekund', 'pred 30 sekund', 'pred 2 ur', 'čez 2 ur']
lt ['po 21 sekundžių', 'prieš 30 sekundžių', 'prieš 2 valandų', 'po 2 valandų']
SEEN
