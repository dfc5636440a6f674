#!/usr/bin/env bash
# Package: caption2text 0.1.2 (PyPI).
# Behaviour: what is time or number is told by its looks: only times with hours, which WebVTT need not have, are
#   times, and each line of figures in SubRip is the number of a cue.
# Seen: "00:01.000 --> 00:02.000" and "NOTE ask Anna" stay in the transcript; "R&amp;D" too; of "In the year" and
#   "1984" on two lines the year is lost.
# Why it matters: transcripts are what is translated or given to a language model: with times in between, and without
#   the years.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'caption2text==0.1.2'
v/bin/python -W ignore - <<'PY'
import logging
import sys
from pathlib import Path
from caption2text import srt_to_transcript, vtt_to_transcript

logging.disable(logging.CRITICAL)
Path("a.vtt").write_text("WEBVTT\n\nNOTE ask Anna\n\n00:01.000 --> 00:02.000\nR&amp;D\n")
Path("a.srt").write_text("1\n00:00:01,000 --> 00:00:02,000\nIn the year\n1984\n")
seen = [vtt_to_transcript("a.vtt"), srt_to_transcript("a.srt")]
print("expected:", ["R&D", "In the year\n1984"])
print("seen:    ", seen)
sys.exit(seen != ["NOTE ask Anna\n00:01.000 --> 00:02.000\nR&amp;D", "In the year"])
PY
