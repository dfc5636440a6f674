#!/usr/bin/env bash
# Package: translate-toolkit 3.20.4 (PyPI).
# Behaviour: a value that is no string is handed on as one, the file fails with a warning, and the exit status is 0. A
#   null is skipped.
# Seen: {"title": "Old mill"} gives one entry; with "size": 5 or "open": true beside it, "expected string or
#   bytes-like object" and no entry.
# Why it matters: settings, versions and switches stand between the texts of many JSON files: a build that only looks
#   at the status has no texts of just these files.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'translate-toolkit==3.20.4'
v/bin/python -W ignore - <<'PY'
import subprocess
import sys
from pathlib import Path

seen = []
for number, text in enumerate(('{"title": "Old mill"}', '{"title": "Old mill", "size": 5}', '{"title": "Old mill", "open": true}')):
    Path(f"{number}.json").write_text(text)
    done = subprocess.run(["v/bin/json2po", "--progress=none", f"{number}.json", f"{number}.po"], capture_output=True, text=True)
    po = Path(f"{number}.po")
    seen.append((done.returncode, po.exists() and '"Old mill"' in po.read_text(), "expected string" in done.stderr))
print("expected:", [(0, True, False)] * 3)
print("seen:    ", seen)
sys.exit(seen != [(0, True, False), (0, False, True), (0, False, True)])
PY
