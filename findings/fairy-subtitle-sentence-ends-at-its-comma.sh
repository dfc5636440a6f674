#!/usr/bin/env bash
# Package: fairy-subtitle 1.1.0 (PyPI), a reader of SubRip, WebVTT and ASS, beside pysubs2 1.8.1.
# Behaviour: the last field of an event in ASS is its text, and takes all that follows, commas too. fairy-subtitle cuts the
#   line at each comma and takes the tenth part, without an error; a line `Comment:`, which no player shows, is a cue as a
#   line of the dialogue is.
# Seen: "Well, I came, but late." is "Well", and the comment of a translator a cue between two others; pysubs2 reads what is
#   there, and keeps the comment apart.
# Why it matters: most sentences have a comma. Subtitles read for translation lose the rest, and what the translator
#   noted is spoken.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'fairy-subtitle==1.1.0' 'pysubs2==1.8.1'
cat > a.ass <<'ASS'
[Script Info]
Title: a
ScriptType: v4.00+

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding
Style: Default,Arial,20,&H00FFFFFF,&H000000FF,&H00000000,&H00000000,0,0,0,0,100,100,0,0,1,2,2,2,10,10,10,1

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,Well, I came, but late.
Comment: 0,0:00:03.00,0:00:04.00,Default,,0,0,0,,Is this a joke?
Dialogue: 0,0:00:05.00,0:00:06.00,Default,,0,0,0,,It rains.
ASS
v/bin/python - > seen <<'PY'
import pysubs2
from fairy_subtitle import SubtitleLoader

print("pysubs2       ", [event.text for event in pysubs2.load("a.ass") if not event.is_comment])
print("fairy-subtitle", [cue.text for cue in SubtitleLoader.load("a.ass").cues])
PY
echo "expected: twice the same two sentences"
echo "seen:"; cat seen
diff seen - <<'SEEN'
pysubs2        ['Well, I came, but late.', 'It rains.']
fairy-subtitle ['Well', 'Is this a joke?', 'It rains.']
SEEN
