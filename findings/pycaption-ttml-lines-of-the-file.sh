#!/usr/bin/env bash
# Package: pycaption 2.3.14 (PyPI), DFXPReader, the reader of TTML.
# Behaviour: white space of a TTML paragraph is collapsed, as in HTML, so a cue may stand on several lines of the file. The
#   reader keeps what stands on the first, and drops the rest; runs of spaces, on the other hand, it keeps.
# Seen: a cue "Une   barque", line break in the file, "neuve arrive." is "Une   barque".
# Why it matters: who formats the XML, or wraps its long lines, takes the ends off all longer cues. Number and
#   times of the cues are right.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'pycaption==2.3.14'
v/bin/python -W ignore - <<'PY'
import sys
from pycaption import DFXPReader, SRTWriter

text = """<tt xmlns="http://www.w3.org/ns/ttml" xml:lang="fr"><body><div>
<p begin="00:00:01.000" end="00:00:02.000">Une   barque
  neuve arrive.</p>
<p begin="00:00:03.000" end="00:00:04.000">Le moulin ferme.</p>
</div></body></tt>"""
seen = SRTWriter().write(DFXPReader().read(text)).strip().split("\n")[2::4]
print("expected:", ["Une barque neuve arrive.", "Le moulin ferme."])
print("seen:    ", seen)
sys.exit(seen != ["Une   barque", "Le moulin ferme."])
PY
