#!/usr/bin/env bash
# Packages: translate-toolkit 3.20.4 with phply 1.2.6 (PyPI), the programs php2po and po2php.
# Behaviour: letters by number in strings lose their backslash, and braces around a variable are dropped, which part
#   its name from the letters behind it.
# Seen: $a = "caf\u{e9}"; comes back as "cafu{e9}", and $b = "{$n}s"; as "$ns", another variable.
# Why it matters: reading and writing a file without a translation changes what the page says, in the source language
#   too; the second is a variable that does not exist.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'translate-toolkit==3.20.4' 'phply==1.2.6'
v/bin/python -W ignore - <<'PY'
import subprocess
import sys
from pathlib import Path

Path("a.php").write_text("<?php\n$a = \"caf\\u{e9}\";\n$b = \"{$n}s\";\n")
subprocess.run(["v/bin/php2po", "--progress=none", "a.php", "a.po"], check=True)
subprocess.run(["v/bin/po2php", "--progress=none", "-t", "a.php", "a.po", "b.php"], check=True)
expected, seen = (Path(name).read_text().split("\n")[1:3] for name in ("a.php", "b.php"))
print("expected:", expected)
print("seen:    ", seen)
sys.exit(seen != ['$a = "cafu{e9}";', '$b = "$ns";'])
PY
