#!/usr/bin/env bash
# Package: Django 5.2.19 (PyPI).
# Behaviour: the formats of Canadian French write a time as "H h i". The letter h is a format itself, the hour from 01
#   to 12, and is not masked there, so that it is replaced as well.
# Seen: five past one in the afternoon is "13 01 05" in fr-ca, in times and in dates with a time, where "13 h 05" is
#   meant; ten past nine is "09 09 10". French has "13:05".
# Why it matters: an hour, a minute and a second are read from two numbers, of which one is wrong; the format belongs to
#   the library, so no translator is shown it, and the English page is right.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'Django==5.2.19'
v/bin/python - > seen <<'PY'
import datetime
import django
from django.conf import settings

settings.configure(USE_I18N=True, USE_TZ=False)
django.setup()
from django.utils import formats
from django.utils.translation import override

for language in ("en", "fr", "fr-ca"):
    with override(language):
        for time in (datetime.datetime(2026, 3, 2, 13, 5), datetime.datetime(2026, 3, 2, 9, 10)):
            print(language, [formats.date_format(time, form).replace("\xa0", " ") for form in ("TIME_FORMAT", "DATETIME_FORMAT")])
PY
echo 'expected: 13 h 05 and 09 h 10 in Canadian French'
cat seen
diff seen - <<'SEEN'
en ['1:05 p.m.', 'March 2, 2026, 1:05 p.m.']
en ['9:10 a.m.', 'March 2, 2026, 9:10 a.m.']
fr ['13:05', '2 mars 2026 13:05']
fr ['09:10', '2 mars 2026 09:10']
fr-ca ['13 01 05', '2 mars 2026, 13 01 05']
fr-ca ['09 09 10', '2 mars 2026, 09 09 10']
SEEN
