#!/usr/bin/env bash
# Package: nh3 0.3.8 (PyPI), clean().
# Behaviour: a tag that is not allowed is taken out and its words stay, save for script and style. <g>, <text> and <path>, which
#   are names of SVG too, are taken out with the words in them.
# Seen: "Le <g id="1">vieux</g> moulin" becomes "Le  moulin"; with <mrk>, <ph>, <bpt> or any made-up name the word stays.
# Why it matters: <g> is the tag of XLIFF for bold and linked words. A segment cleaned before it is shown, stored or sent to a
#   service loses just the words that the author set off, and reads on as if they had never been there.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'nh3==0.3.8'
v/bin/python - <<'PY'
import sys

import nh3

seen = {name: nh3.clean(f'Le <{name} id="1">vieux</{name}> moulin') for name in ("mrk", "ph", "bpt", "term", "g", "text")}
print("expected: Le vieux moulin, with each")
print("seen:    ", seen)
kept, lost = "Le vieux moulin", "Le  moulin"
sys.exit(list(seen.values()) != [kept] * 4 + [lost] * 2)
PY
