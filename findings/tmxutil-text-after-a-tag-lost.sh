#!/usr/bin/env bash
# Package: tmxutil 1.3 (PyPI), reader of TMX.
# Behaviour: of a segment with inline tags, the text before the first is read; a segment that begins with a tag is empty.
# Seen: "Press <ph>{b}</ph> to start." is "Press"; "<hi>Old</hi> mill" is "". From TMX to TMX the file is written so.
# Why it matters: tags are the rule in translation memories. The pairs stay pairs, so nothing shows that half of each
#   sentence is gone.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'tmxutil==1.3'
cat > a.tmx <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="en" datatype="plaintext"/><body>
<tu tuid="1"><tuv xml:lang="en"><seg>Press <ph x="1">{b}</ph> to start.</seg></tuv><tuv xml:lang="fr"><seg>Appuyez sur <ph x="1">{b}</ph> pour lancer.</seg></tuv></tu>
<tu tuid="2"><tuv xml:lang="en"><seg><hi>Old</hi> mill</seg></tuv><tuv xml:lang="fr"><seg>Vieux moulin</seg></tuv></tu>
</body></tmx>
XML
v/bin/python - <<'PY'
import sys
from tmxutil.formats.tmx import TMXReader

with open("a.tmx", "rb") as file:
    seen = [[unit.translations[lang].text for lang in ("en", "fr")] for unit in TMXReader(file).records()]
print("expected:", [["Press {b} to start.", "Appuyez sur {b} pour lancer."], ["Old mill", "Vieux moulin"]])
print("seen:    ", seen)
sys.exit(seen != [["Press", "Appuyez sur"], ["", "Vieux moulin"]])
PY
