#!/usr/bin/env bash
# Package: webvtt-py 0.6.0 (PyPI).
# Behaviour: the text of a cue is what is left without its tags: references stay, and the readings of ruby stand
#   beside the words. Of SubRip, "<" to ">" is a tag.
# Seen: "R&amp;D" is "R&amp;D" in the text and in the SubRip file, <ruby>水車<rt>すいしゃ</rt></ruby> "水車すいしゃ", and "1 < 2
#   and 3 > 1" of SubRip "1  1".
# Why it matters: viewers of the converted file read "&amp;"; Japanese words are said twice in what is translated.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'webvtt-py==0.6.0'
v/bin/python -W ignore - <<'PY'
import io
import sys
from pathlib import Path
import webvtt

film = "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nR&amp;D <ruby>水車<rt>すいしゃ</rt></ruby>\n"
out = io.StringIO()
webvtt.from_string(film).write(out, format="srt")
Path("a.srt").write_text("1\n00:00:01,000 --> 00:00:02,000\n1 < 2 and 3 > 1\n")
seen = [out.getvalue().strip().split("\n")[-1], webvtt.from_srt("a.srt").captions[0].text]
print("expected:", ["R&D 水車", "1 < 2 and 3 > 1"])
print("seen:    ", seen)
sys.exit(seen != ["R&amp;D 水車すいしゃ", "1  1"])
PY
