#!/usr/bin/env bash
# Package: pysubs2 1.8.1 (PyPI).
# Behaviour: WebVTT writes & and < as &amp; and &lt;; SubRip writes them plainly. Converting one into the
#   other leaves the characters as they are, in both directions.
# Seen: WebVTT "Mill &amp; boat &lt;3" becomes SubRip "Mill &amp; boat &lt;3"; SubRip "2 < 3 & 4" becomes
#   WebVTT "2 < 3 & 4", in which a player takes all after "<" for a tag and shows "2 ".
# Why it matters: viewers read "&amp;", or lose the end of a line.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'pysubs2==1.8.1'
v/bin/python - <<'PY'
import sys
from pysubs2 import SSAFile

srt = SSAFile.from_string("WEBVTT\n\n00:01.000 --> 00:02.000\nMill &amp; boat &lt;3\n").to_string("srt").splitlines()[2]
vtt = SSAFile.from_string("1\n00:00:01,000 --> 00:00:02,000\n2 < 3 & 4\n").to_string("vtt").splitlines()[4]
print("expected:", ["Mill & boat <3", "2 &lt; 3 &amp; 4"])
print("seen:    ", [srt, vtt])
sys.exit([srt, vtt] != ["Mill &amp; boat &lt;3", "2 < 3 & 4"])
PY
