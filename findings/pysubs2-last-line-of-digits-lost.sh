#!/usr/bin/env bash
# Packages: pysubs2 1.8.1, webvtt-py 0.6.0 (PyPI).
# Behaviour: a last line of digits in a cue passes for the number of the next cue and is dropped: in WebVTT, whose cues need no
#   numbers, in every cue; in SubRip in the last of the file.
# Seen: WebVTT "Room", "12" is "Room" and "It was", "1984" is "It was"; webvtt-py keeps both. In SubRip the last cue loses
#   its "1984", the first keeps its "12".
# Why it matters: rooms, years, prices and countdowns vanish from dialogues, and no count of cues or times shows it; such lines
#   are most of all what a viewer cannot guess.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'pysubs2==1.8.1' 'webvtt-py==0.6.0'
v/bin/python - <<'PY'
import sys
import pysubs2, webvtt

vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\nRoom\n12\n\n00:03.000 --> 00:04.000\nIt was\n1984\n"
srt = "1\n00:00:01,000 --> 00:00:02,000\nRoom\n12\n\n2\n00:00:03,000 --> 00:00:04,000\nIt was\n1984\n"
expected = ["Room\n12", "It was\n1984"]
other = [cue.text for cue in webvtt.from_string(vtt)]
seen = [[cue.plaintext for cue in pysubs2.SSAFile.from_string(text)] for text in (vtt, srt)]
print("expected:", [expected] * 2, "as webvtt-py has it:", other)
print("seen:    ", seen)
sys.exit(seen != [["Room", "It was"], ["Room\n12", "It was"]] or other != expected)
PY
