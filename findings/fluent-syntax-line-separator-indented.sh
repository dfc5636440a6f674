#!/usr/bin/env bash
# Package: fluent.syntax 0.19.0 (PyPI), parse and serialize.
# Behaviour: Fluent ends lines at LF and CRLF only. The serializer also breaks at U+2028 (it splits with
#   str.splitlines), and puts its indentation behind it: into the text.
# Seen: the value "The mill\u2028is old" is saved as "The mill\u2028    is old", and longer each time.
# Why it matters: a tool that only parses and saves changes what users read, four spaces a run.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'fluent.syntax==0.19.0'
v/bin/python - <<'PY'
import sys
from fluent.syntax import parse, serialize

TEXT = "a =\n    The mill\u2028is old\n    and grey\n"
seen = [parse(TEXT).body[0].value.elements[0].value]
for _ in range(2):
    TEXT = serialize(parse(TEXT))
    seen.append(parse(TEXT).body[0].value.elements[0].value)
print("expected:", ascii([seen[0]] * 3))
print("seen:    ", ascii(seen))
sys.exit(seen != [f"The mill\u2028{indent}is old\nand grey" for indent in ("", "    ", "        ")])
PY
