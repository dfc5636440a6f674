#!/usr/bin/env bash
# Package: babel 2.19.0 (PyPI), babel.Locale.parse.
# Behaviour: an alias of a language is resolved to the language and a region nobody named; the language's
#   own code stays without one. "und" (undetermined) becomes American English.
# Seen: he -> he, iw -> he_IL; ro -> ro, mo -> ro_RO; fil -> fil, tl -> fil_PH; und -> en_US.
# Why it matters: a catalogue named by the old code is filed, compared and formatted as another locale than
#   the same language under its new code; text of unknown language is taken for American English.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'babel==2.19.0'
v/bin/python - <<'PY'
import sys
from babel import Locale

seen = {code: str(Locale.parse(code)) for code in ("he", "iw", "ro", "mo", "fil", "tl", "id", "in", "und")}
print("expected:", {"iw": "he", "mo": "ro", "tl": "fil", "in": "id", "und": "und, or an error"})
print("seen:    ", seen)
sys.exit(seen != {"he": "he", "iw": "he_IL", "ro": "ro", "mo": "ro_RO", "fil": "fil", "tl": "fil_PH", "id": "id",
                  "in": "id_ID", "und": "en_US"})
PY
