#!/usr/bin/env bash
# Package: PyYAML 6.0.4 (PyPI), safe_dump with allow_unicode=True.
# Behaviour: a string with U+0085 (next line) is written as a quoted string with a raw line break in it, and
#   read back with a space in its place. Every other line break survives the round trip.
# Seen: "mill\u0085boat" comes back as "mill boat"; with "\n", "\r" and "\u2028" nothing changes.
# Why it matters: U+0085 is what a mis-read ellipsis (byte 0x85 of windows-1252) looks like. Such texts lose
#   the evidence that would have let an encoding repair restore the "…".
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'PyYAML==6.0.4'
v/bin/python - <<'PY'
import sys
import yaml

TEXTS = ["mill\u0085boat", "mill\nboat", "mill\rboat", "mill\u2028boat"]
seen = [yaml.safe_load(yaml.safe_dump({"k": text}, allow_unicode=True))["k"] for text in TEXTS]
print("expected:", ascii(TEXTS))
print("seen:    ", ascii(seen))
sys.exit(seen != ["mill boat", *TEXTS[1:]])
PY
