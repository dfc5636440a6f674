#!/usr/bin/env bash
# Package: pycountry 26.2.16 (PyPI).
# Behaviour: names of languages are translated by gettext with the English name as the key; where a name in the data
#   is another than the one translated ("Greek, Modern (1453-)"), English comes back.
# Seen: in Russian, French is "французский", and Greek, by the name the library itself gives, "Modern Greek (1453-)";
#   the key "Greek, Modern (1453-)" has its translation.
# Why it matters: in a list of languages on a Russian or Japanese page one or two entries are English; which ones
#   changes with the release of the data.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'pycountry==26.2.16'
v/bin/python -W ignore - <<'PY'
import gettext
import sys
import pycountry

seen = []
for language in ("ru", "ja"):
    names = gettext.translation("iso639-3", pycountry.LOCALES_DIR, languages=[language])
    seen += [names.gettext(pycountry.languages.get(alpha_2=code).name) for code in ("fr", "el")] + [names.gettext("Greek, Modern (1453-)")]
print("expected: Greek twice in each language")
print("seen:    ", seen)
greek = "Modern Greek (1453-)"
sys.exit(not (seen[1] == seen[4] == greek and greek not in (seen[0], seen[3]) and "1453" in seen[2] and seen[2] != "Greek, Modern (1453-)"))
PY
