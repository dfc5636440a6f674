#!/usr/bin/env bash
# Package: translate-toolkit 3.20.4 (PyPI), the program podebug.
# Behaviour: to test a program, letters of all texts are replaced by similar ones; `%(n)s`, `%d` and tags are left as
#   they are, placeholders in braces and with a dollar sign are words.
# Seen: "Open {name} %(n)s $x" with --rewrite=unicode is "Ǿƥḗƞ {ƞȧḿḗ} %(n)s $ẋ".
# Why it matters: Python's format, ICU and JavaScript have braces: the test shows a KeyError or the bare placeholder,
#   which would not be in a real translation, and hides whether the text is found.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'translate-toolkit==3.20.4'
v/bin/python -W ignore - <<'PY'
import subprocess
import sys
from pathlib import Path

Path("a.po").write_text('msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "Open {name} %(n)s $x"\nmsgstr ""\n', encoding="utf-8")
subprocess.run(["v/bin/podebug", "--progress=none", "--rewrite=unicode", "a.po", "b.po"], check=True)
seen = Path("b.po").read_text(encoding="utf-8").strip().split("\n")[-1]
print("expected:", 'msgstr "Ǿƥḗƞ {name} %(n)s $x"')
print("seen:    ", seen)
sys.exit(seen != 'msgstr "Ǿƥḗƞ {ƞȧḿḗ} %(n)s $ẋ"')
PY
