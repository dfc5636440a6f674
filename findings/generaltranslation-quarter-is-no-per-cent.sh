#!/usr/bin/env bash
# Package: generaltranslation-intl-messageformat 0.0.4 (PyPI), messages of ICU in Python, beside @formatjs's
#   intl-messageformat 11.2.13 (npm).
# Behaviour: an argument of a message has a type and a style: {n, number, percent}, {d, date, long}. The Python package reads
#   them and writes what str() makes of the value, without an error; the number of a plural (#) it does format.
# Seen: a quarter is "0.25" where it is to be "25 %", 1234567.5 is "1234567.5" in German, and 5 March "2026-03-05"; the same
#   number is "1.234.567,5" as the # of a plural.
# Why it matters: the messages are shared by the browser and the server: the page says 25 %, the mail 0.25.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'generaltranslation-intl-messageformat==0.0.4' 'babel==2.19.0'
npm install --silent --no-audit --no-fund --prefix "$work" 'intl-messageformat@11.2.13' >/dev/null
cat > read.mjs <<'JS'
import { IntlMessageFormat } from "intl-messageformat";

const show = (message, values) => console.log("npm   ", new IntlMessageFormat(message, "de").format(values));
show("{n, number, percent}", { n: 0.25 });
show("{n, number}", { n: 1234567.5 });
show("{n, plural, one {# Tag} other {# Tage}}", { n: 1234567.5 });
show("{d, date, long}", { d: new Date(2026, 2, 5) });
JS
v/bin/python - > seen <<'PY'
import datetime

from generaltranslation_intl_messageformat import IntlMessageFormat

for message, values in (
    ("{n, number, percent}", {"n": 0.25}),
    ("{n, number}", {"n": 1234567.5}),
    ("{n, plural, one {# Tag} other {# Tage}}", {"n": 1234567.5}),
    ("{d, date, long}", {"d": datetime.date(2026, 3, 5)}),
):
    print("python", IntlMessageFormat(message, "de").format(values))
PY
node read.mjs >> seen
echo "expected: twice the same four lines"
echo "seen:"; cat seen
diff seen - <<'SEEN'
python 0.25
python 1234567.5
python 1.234.567,5 Tage
python 2026-03-05
npm    25 %
npm    1.234.567,5
npm    1.234.567,5 Tage
npm    5. März 2026
SEEN
