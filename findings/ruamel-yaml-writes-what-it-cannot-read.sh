#!/usr/bin/env bash
# Package: ruamel.yaml 0.19.1 (PyPI).
# Behaviour: a literal block (`|`) whose text holds U+2028 or U+0085 is written in a form that the same
#   library cannot read: it breaks the line at the character, and indents the rest.
# Seen: dump gives 'k: |\n  mill\u2028  boat\n'; load of it raises ParserError.
# Why it matters: U+2028 comes with text pasted from design programs. Editing one value of a locale file
#   makes the whole file unreadable, first noticed at the next build.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'ruamel.yaml==0.19.1'
v/bin/python - <<'PY'
import io, sys
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.scalarstring import LiteralScalarString

seen = []
for char in ("\u2028", "\u0085"):
    out = io.StringIO()
    YAML().dump({"k": LiteralScalarString(f"mill{char}boat\n")}, out)
    try:
        seen.append((out.getvalue(), str(YAML().load(out.getvalue())["k"])))
    except YAMLError as error:
        seen.append((out.getvalue(), type(error).__name__))
print("expected: the text comes back")
print("seen:    ", ascii(seen))
sys.exit(seen != [("k: |\n  mill\u2028  boat\n", "ParserError"), ("k: |\n  mill\u0085  boat\n", "ParserError")])
PY
