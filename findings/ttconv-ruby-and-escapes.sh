#!/usr/bin/env bash
# Package: ttconv 1.2.3 (PyPI), TTML to SubRip and WebVTT.
# Behaviour: a cue whose words have readings above them (ruby) is left out, words and all. WebVTT is written without its
#   escapes.
# Seen: of three cues of TTML two are left; "2 &lt; 3 &amp; 4" is written as "2 < 3 & 4".
# Why it matters: Japanese subtitles lose a cue wherever a name has its reading, with no gap in the numbers, and a
#   player takes "< 3 …" for a tag and shows "2 ".
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'ttconv==1.2.3'
v/bin/python -W ignore - <<'PY'
import sys
import xml.etree.ElementTree as et
from ttconv.imsc import reader as imsc
from ttconv.srt import writer as srt
from ttconv.vtt import writer as vtt

text = """<tt xmlns="http://www.w3.org/ns/ttml" xmlns:tts="http://www.w3.org/ns/ttml#styling" xml:lang="ja"><body><div>
<p begin="1s" end="2s">Mill</p>
<p begin="2s" end="3s"><span tts:ruby="container"><span tts:ruby="base">水車</span><span tts:ruby="text">すいしゃ</span></span></p>
<p begin="3s" end="4s">2 &lt; 3 &amp; 4</p></div></body></tt>"""


def words(subtitles):
    return [line for line in subtitles.split("\n") if line.strip() and "-->" not in line and not line.strip().isdigit()]


def model():
    return imsc.to_model(et.ElementTree(et.fromstring(text)))


seen = [words(srt.from_model(model())), words(vtt.from_model(model()))[-1]]
print("expected:", [["Mill", "水車", "2 < 3 & 4"], "2 &lt; 3 &amp; 4"])
print("seen:    ", seen)
sys.exit(seen != [["Mill", "2 < 3 & 4"], "2 < 3 & 4"])
PY
