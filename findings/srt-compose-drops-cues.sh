#!/usr/bin/env bash
# Package: srt 3.5.3 (PyPI).
# Behaviour: compose() silently leaves out every cue that begins and ends at the same time, or has no text, and numbers
#   the rest anew; to_srt() removes empty lines within a cue.
# Seen: of A, B (no length) and C the file has A and C, numbered 1 and 2; with reindex=False all three are kept.
# Why it matters: cues of no length come from rounding and from live captions; reading and writing a file for
#   another reason loses their text, and comments by cue number point to the wrong ones.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'srt==3.5.3'
v/bin/python - <<'PY'
import sys
import srt

FILE = "".join(f"{n}\n00:00:0{n},000 --> 00:00:0{end},000\n{text}\n\n" for n, end, text in ((1, 2, "A"), (3, 3, "B"), (5, 6, "C")))
cues = list(srt.parse(FILE))
seen = [(cue.index, cue.content) for cue in srt.parse(srt.compose(cues))]
kept = [(cue.index, cue.content) for cue in srt.parse(srt.compose(cues, reindex=False))]
print("expected:", [(1, "A"), (2, "B"), (3, "C")])
print("seen:    ", seen, "| without reindexing:", kept)
sys.exit(seen != [(1, "A"), (2, "C")] or kept != [(1, "A"), (3, "B"), (5, "C")])
PY
