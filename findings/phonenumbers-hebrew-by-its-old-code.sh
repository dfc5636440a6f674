#!/usr/bin/env bash
# Package: phonenumbers 9.0.43 (PyPI), the port of libphonenumber.
# Behaviour: the place of a number is told in a language that is asked for by its code. Places in Hebrew answer to "iw",
#   the code of before 1989, and not to "he"; names of countries are in both. A language without a name of the place
#   gets the English one in most cases, and in Chinese, Japanese and Korean the name of the country.
# Seen: a number of Jerusalem is "Jerusalem" in "he" and "ירושלים" in "iw"; one of Zurich is "Zurich" in Spanish, "瑞士",
#   Switzerland, in Chinese and "スイス" in Japanese.
# Why it matters: "he" is what a translated program has, and its readers see English, though the names are there; and a
#   column "place" holds cities in one language and countries in another.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'phonenumbers==9.0.43'
v/bin/python - > seen <<'PY'
import phonenumbers
from phonenumbers import geocoder

for text in ("+97221234567", "+41446681800"):
    number = phonenumbers.parse(text)
    print(text, [(language, geocoder.description_for_number(number, language)) for language in ("en", "iw", "he", "de", "es", "zh", "ja")])
    print(text, [(language, geocoder.country_name_for_number(number, language)) for language in ("iw", "he")])
PY
echo 'expected: the same in he as in iw, and a city in each language'
cat seen
diff seen - <<'SEEN'
+97221234567 [('en', 'Jerusalem'), ('iw', 'ירושלים'), ('he', 'Jerusalem'), ('de', 'Jerusalem'), ('es', 'Jerusalem'), ('zh', '以色列'), ('ja', 'イスラエル')]
+97221234567 [('iw', 'ישראל'), ('he', 'ישראל')]
+41446681800 [('en', 'Zurich'), ('iw', 'Zurich'), ('he', 'Zurich'), ('de', 'Zürich'), ('es', 'Zurich'), ('zh', '瑞士'), ('ja', 'スイス')]
+41446681800 [('iw', 'Switzerland'), ('he', 'Switzerland')]
SEEN
