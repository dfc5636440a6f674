#!/usr/bin/env bash
# Package: fountain-py 0.3.0 and fountain-parser 0.1.1 (PyPI), two readers of Fountain, the plain text of screenplays.
# Behaviour: a line all in capitals behind an empty line, with a line right after it, names who speaks. To fountain-py only
#   the letters from A to Z are capitals: a name with another one, or in Cyrillic, is no name, and the name and what is
#   said one piece of action. fountain-parser reads both.
# Seen: ANNA speaks; MICHÈLE, ŁUKASZ and ЮЛИЯ do not, and their words are the description of the scene.
# Why it matters: the dialogue of a film is taken out for dubbing and subtitles, and counted by speaker. In a French, Polish
#   or Russian script whole parts are missing, without an error.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'fountain-py==0.3.0' 'fountain-parser==0.1.1'
v/bin/python - > seen <<'PY'
from fountain import FountainParser
from fountain_parser import parse

for name in ("ANNA", "MICHÈLE", "ŁUKASZ", "ЮЛИЯ"):
    text = f"INT. HOUSE - DAY\n\n{name}\nGood morning.\n\nThe door opens.\n"
    one = [each.type.value for each in FountainParser().parse(text).elements]
    two = [each.element_type.value for each in parse(text).elements]
    print(name, "fountain-py:", *one, "| fountain-parser:", *two)
PY
echo "expected: a character and a dialogue in each line, twice"
echo "seen:"; cat seen
diff seen - <<'SEEN'
ANNA fountain-py: scene_heading character dialogue action | fountain-parser: scene_heading character dialogue action
MICHÈLE fountain-py: scene_heading action action | fountain-parser: scene_heading character dialogue action
ŁUKASZ fountain-py: scene_heading action action | fountain-parser: scene_heading character dialogue action
ЮЛИЯ fountain-py: scene_heading action action | fountain-parser: scene_heading character dialogue action
SEEN
