#!/usr/bin/env bash
# Package: pysubs2 1.8.1 (PyPI).
# Behaviour: SubRip has no override tags in braces, yet loading a .srt file and saving it as .srt deletes
#   every text in braces (they pass for tags of SubStation Alpha inside).
# Seen: "Sail to {harbour} by {time}." becomes "Sail to  by .".
# Why it matters: braces are placeholders in localised videos and games; shifting the times of a file is
#   enough to lose them, with no warning.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'pysubs2==1.8.1'
v/bin/python - <<'PY'
import sys
from pysubs2 import SSAFile

LINE = "Sail to {harbour} by {time}."
seen = SSAFile.from_string(f"1\n00:00:01,000 --> 00:00:02,000\n{LINE}\n").to_string("srt").splitlines()[2]
print("expected:", LINE)
print("seen:    ", seen)
sys.exit(seen != "Sail to  by .")
PY
