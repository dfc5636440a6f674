#!/usr/bin/env bash
# Package: humanize 4.17.0 (PyPI), naturaldelta, naturaltime and intword.
# Behaviour: the German catalogue has "ein Monat", one month, for the message of one year and one month; the Danish one
#   has "billion", which is a million millions in Danish, for a thousand millions, and "en anden", another one, for a
#   second.
# Seen: 400 days are "ein Monat" in German and "un an et un mois" in French; in Danish a thousand millions and a million
#   millions are both "1.0 billion", and one second is "en anden".
# Why it matters: a year is lost, and a number is a thousand times too large, in sentences that read well; a catalogue
#   counts as translated whatever its entries say.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'humanize==4.17.0'
v/bin/python - <<'PY'
import sys
from datetime import timedelta
import humanize

seen = []
for language in ("fr_FR", "de_DE", "da_DK"):
    humanize.i18n.activate(language)
    seen.append([humanize.naturaldelta(timedelta(days=400)), humanize.naturaldelta(timedelta(seconds=1)),
                 humanize.intword(10**9), humanize.intword(10**12)])
    print("seen:", language, *seen[-1], sep=" | ")
print("expected: ein Jahr und ein Monat in German; et sekund, 1.0 milliard in Danish")
sys.exit(seen[0][0] != "un an et un mois" or seen[1][0] != "ein Monat" or seen[2][1:] != ["en anden", "1.0 billion", "1.0 billion"])
PY
