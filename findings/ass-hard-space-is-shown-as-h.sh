#!/usr/bin/env bash
# Packages: ass2srt 0.0.5, asstosrt 0.1.6 (PyPI).
# Behaviour: `\h` is the no-break space of ASS; both leave its letters. One writes drawings as words, hours with one
#   digit, and cues in the order of the file, also where a later one begins before.
# Seen: "12\hkm" comes out as it stands in both; a box is the words "m 0 0 l 100 0" in one, and its times are
#   "0:00:01,000".
# Why it matters: viewers read the letters in French and German films, where numbers have such spaces; a player that
#   wants two digits of hours shows nothing.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'ass2srt==0.0.5' 'asstosrt==0.1.6'
v/bin/python -W ignore - <<'PY'
import subprocess
import sys
from pathlib import Path

Path("a.ass").write_text(r"""[Script Info]
ScriptType: v4.00+

[V4+ Styles]
Format: Name, Fontname, Fontsize
Style: Default,Arial,20

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,12\hkm
Dialogue: 0,0:00:03.00,0:00:04.00,Default,,0,0,0,,{\p1}m 0 0 l 100 0{\p0}
""", encoding="utf-8")
quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "check": True}
subprocess.run(["v/bin/asstosrt", "-e", "utf-8", "a.ass"], **quiet)
first = Path("a.srt").read_text(encoding="utf-8-sig").split("\n")
Path("a.srt").unlink()
subprocess.run(["v/bin/ass2srt", "a.ass"], **quiet)
second = next(Path(".").glob("a*.srt")).read_text(encoding="utf-8-sig").split("\n")
seen = [[line for line in lines if line.strip() and not line.strip().isdigit()] for lines in (first, second)]
print("expected: 12, a no-break space, km, after 00:00:01,000 --> 00:00:02,000, twice")
print("seen:    ", seen)
sys.exit(seen != [["00:00:01,000 --> 00:00:02,000", r"12\hkm"], ["0:00:01,000 --> 0:00:02,000", r"12\hkm", "0:00:03,000 --> 0:00:04,000", "m 0 0 l 100 0"]])
PY
