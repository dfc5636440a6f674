#!/usr/bin/env bash
# Package: pycaption 2.3.14 (PyPI).
# Behaviour: WebVTT names the speaker in a tag, <v Anna>, which players use for styles and do not show. Read and written
#   as WebVTT, the tag is gone and the name stands in the text; SubRip's tags for italics, on the other hand, are no
#   tags, and are escaped.
# Seen: "<v Anna>Hello." becomes "Anna: Hello."; the SubRip cue "<i>Hello.</i>" becomes "&lt;i>Hello.&lt;/i>".
# Why it matters: every line of a dialogue gets a name that nobody says: more words, longer lines, a name at the
#   beginning of each sentence that goes to the translator. Viewers read "<i>".
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'pycaption==2.3.14'
v/bin/python -W ignore - <<'PY'
import sys
from pycaption import SRTReader, WebVTTReader, WebVTTWriter

vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Anna>Hello.\n"
srt = "1\n00:00:01,000 --> 00:00:02,000\n<i>Hello.</i>\n"
seen = [WebVTTWriter().write(captions).strip().split("\n")[-1] for captions in (WebVTTReader().read(vtt), SRTReader().read(srt))]
print("expected:", ["<v Anna>Hello.", "<i>Hello.</i>"])
print("seen:    ", seen)
sys.exit(seen != ["Anna: Hello.", "&lt;i>Hello.&lt;/i>"])
PY
