#!/usr/bin/env bash
# Packages: translate-toolkit 3.20.4 with tomlkit 0.15.2 (PyPI), the program toml2po.
# Behaviour: dates are values of TOML like numbers; numbers are skipped, a date fails the file with a warning, and the
#   exit status is 0.
# Seen: title = "Old mill" gives one entry, also with size = 5; with published = 2026-03-02 "We don't handle these
#   values" and no entry.
# Why it matters: the head of a page of Hugo has its date: all texts of all pages are missing from the catalogue.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'translate-toolkit==3.20.4' 'tomlkit==0.15.2'
v/bin/python -W ignore - <<'PY'
import subprocess
import sys
from pathlib import Path

seen = []
for number, more in enumerate(("", "size = 5\n", "published = 2026-03-02\n")):
    Path(f"{number}.toml").write_text(f'title = "Old mill"\n{more}')
    done = subprocess.run(["v/bin/toml2po", "--progress=none", f"{number}.toml", f"{number}.po"], capture_output=True, text=True)
    po = Path(f"{number}.po")
    seen.append((done.returncode, po.exists() and '"Old mill"' in po.read_text()))
print("expected:", [(0, True)] * 3)
print("seen:    ", seen)
sys.exit(seen != [(0, True), (0, True), (0, False)])
PY
