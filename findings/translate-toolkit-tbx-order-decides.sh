#!/usr/bin/env bash
# Package: translate-toolkit 3.20.4 (PyPI), TBX storage.
# Behaviour: read with parsestring or parsefile, the first <langSet> of each entry is the source, whatever its language
#   and that of the file. TBX gives their order no meaning. Of several terms of a language only the first is
#   given, and its status (deprecated) is not.
# Seen: <martif xml:lang="en"> with mill/moulin, and an entry with the French first: ("barque", "boat").
# Why it matters: termbases sort languages as they please, or as each entry was made; terms are then checked in the
#   wrong direction, entry by entry.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'translate-toolkit==3.20.4'
v/bin/python - <<'PY'
import sys
from translate.storage.tbx import tbxfile

TBX = b"""<martif type="TBX" xml:lang="en"><text><body>
<termEntry id="1"><langSet xml:lang="en"><tig><term>mill</term></tig></langSet>
<langSet xml:lang="fr"><tig><term>moulin</term></tig></langSet></termEntry>
<termEntry id="2"><langSet xml:lang="fr"><tig><term>barque</term></tig></langSet>
<langSet xml:lang="en"><tig><term>boat</term></tig></langSet></termEntry></body></text></martif>"""
seen = [(unit.source, unit.target) for unit in tbxfile.parsestring(TBX).units]
print("expected:", [("mill", "moulin"), ("boat", "barque")])
print("seen:    ", seen)
sys.exit(seen != [("mill", "moulin"), ("barque", "boat")])
PY
