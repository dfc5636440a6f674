#!/usr/bin/env bash
# Package: babel 2.19.0 (PyPI), babel.messages.pofile.read_po.
# Behaviour: `#~|` lines (the previous text of an obsolete entry, as GNU msgmerge --previous writes them)
#   make the live entry that stands BEFORE them obsolete.
# Seen: of "mill", "boat" (live) and "harbour" (obsolete, with a previous text) only "mill" stays live.
#   Without the `#~|` line both stay.
# Why it matters: pybabel compile then leaves the last live translation out of the catalogue, and
#   pybabel update writes it as `#~`: a finished translation is gone from the program.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'babel==2.19.0'
v/bin/python - 2>/dev/null <<'PY'
import io, sys
from babel.messages.pofile import read_po

LIVE = 'msgid ""\nmsgstr ""\n"Language: fr\\n"\n\nmsgid "mill"\nmsgstr "moulin"\n\nmsgid "boat"\nmsgstr "barque"\n\n'
DEAD = '#~ msgid "harbour"\n#~ msgstr "port"\n'
seen = []
for text in (LIVE + DEAD, LIVE + '#~| msgid "haven"\n' + DEAD):
    catalog = read_po(io.BytesIO(text.encode()))
    seen.append(([m.id for m in catalog if m.id], list(catalog.obsolete)))
print("expected: both times", (["mill", "boat"], ["harbour"]))
print("seen:    ", *seen)
sys.exit(seen != [(["mill", "boat"], ["harbour"]), (["mill"], ["boat", "harbour"])])
PY
