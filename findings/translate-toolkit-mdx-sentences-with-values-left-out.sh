#!/usr/bin/env bash
# Packages: translate-toolkit 3.20.4 with mistletoe 1.6.0 (PyPI), the program mdx2po.
# Behaviour: a component within a sentence becomes a placeholder; an expression in braces makes the whole block code,
#   which is copied.
# Seen: "Old <Size>big</Size> mill" is extracted as "Old {1}big{2} mill"; "Hello {name}, welcome." and the heading
#   "Mill {version}" are in no entry.
# Why it matters: sentences with a value are what MDX is used for; they stay English in all languages, and the
#   catalogue is 100% translated.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'translate-toolkit==3.20.4' 'mistletoe==1.6.0'
v/bin/python -W ignore - <<'PY'
import subprocess
import sys
from pathlib import Path

Path("a.mdx").write_text("# Mill {version}\n\nHello {name}, welcome.\n\nOld <Size>big</Size> mill\n\nBoat\n")
subprocess.run(["v/bin/mdx2po", "--progress=none", "a.mdx", "a.po"], check=True)
seen = [line[7:-1] for line in Path("a.po").read_text().splitlines() if line.startswith("msgid ") and line != 'msgid ""']
print("expected:", ["Mill {version}", "Hello {name}, welcome.", "Old {1}big{2} mill", "Boat"])
print("seen:    ", seen)
sys.exit(seen != ["Old {1}big{2} mill", "Boat"])
PY
