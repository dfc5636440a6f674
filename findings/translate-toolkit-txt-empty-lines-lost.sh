#!/usr/bin/env bash
# Package: translate-toolkit 3.20.4 (PyPI).
# Behaviour: a text is cut into paragraphs at empty lines, and put together again with one empty line between them.
# Seen: "Old mill", three empty lines, "Boat" and a line break is "Old mill", one empty line, "Boat".
# Why it matters: plain texts are aligned line by line with their sources; the translation of a poem or a log is
#   shorter than the file it belongs to, before anything is translated.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'translate-toolkit==3.20.4'
v/bin/python -W ignore - <<'PY'
import subprocess
import sys
from pathlib import Path

Path("a.txt").write_text("Old mill\n\n\n\nBoat\n")
subprocess.run(["v/bin/txt2po", "--progress=none", "a.txt", "a.po"], check=True)
subprocess.run(["v/bin/po2txt", "--progress=none", "-t", "a.txt", "a.po", "b.txt"], check=True)
seen = Path("b.txt").read_text()
print("expected:", repr("Old mill\n\n\n\nBoat\n"))
print("seen:    ", repr(seen))
sys.exit(seen != "Old mill\n\nBoat")
PY
