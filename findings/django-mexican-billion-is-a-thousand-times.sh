#!/usr/bin/env bash
# Package: Django 5.2.19 (PyPI), django.contrib.humanize.
# Behaviour: intword writes large numbers in words, and ordinal makes of 21 "21st". The words come from the catalogues
#   of each language, where English billion, a thousand millions, was translated by the word that looks like it in some,
#   and French has the ending of "first" for numbers that end in 1.
# Seen: two thousand millions are "2.0 billiones" in Mexican Spanish and "2,0 bilioi" in Basque, whose words are a
#   million millions; in the Spanish of Spain "2,0 millardos". French 21 is "21er", where only the first is "1er".
# Why it matters: a budget of a country is a thousand times larger in one edition of a page; the figure is the same, so
#   that a check of the numbers of both finds nothing.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'Django==5.2.19'
v/bin/python - > seen <<'PY'
import django
from django.conf import settings

settings.configure(USE_I18N=True, INSTALLED_APPS=["django.contrib.humanize"])
django.setup()
from django.contrib.humanize.templatetags.humanize import intword, ordinal
from django.utils.translation import override

for language in ("en", "es", "es-mx", "eu", "de", "fr"):
    with override(language):
        print(language, intword(2_000_000_000).replace("\xa0", " "), ordinal(1), ordinal(2), ordinal(21))
PY
echo 'expected: mil millones or millardos, mila milioi, and 21e'
cat seen
diff seen - <<'SEEN'
en 2.0 billion 1st 2nd 21st
es 2,0 millardos 1º 2º 21º
es-mx 2.0 billiones 1º 2º 21º
eu 2,0 bilioi 1. 2. 21.
de 2,0 Milliarden 1. 2. 21.
fr 2,0 milliards 1<sup>er</sup> 2<sup>e</sup> 21<sup>er</sup>
SEEN
