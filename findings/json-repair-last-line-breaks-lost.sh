#!/usr/bin/env bash
# Package: json-repair 0.64.6 (PyPI).
# Behaviour: JSON without a fault is read by Python's own reader. With one anywhere, each text of it is read anew, and
#   line breaks at the end of texts, `\n` as JSON writes them, are dropped; spaces and tabs stay.
# Seen: {"a": "Open\n", "b": "Close"} is read as it is, and with a comma too many after "Close" as "Open". In a valid
#   file with skip_json_loads=True, which the documentation names for speed, the line break is lost too.
# Why it matters: it reads what language models answer; gettext refuses a translation that does not end with the line
#   break of its source, and a file with one slip in its last line loses it in all.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv venv && venv/bin/pip install --quiet json-repair==0.64.6
cat > a.py <<'PY'
from json_repair import repair_json

valid = r'{"a": "Open\n", "b": "Close"}'
slip = r'{"a": "Open\n", "b": "Close",}'
seen = [repair_json(valid), repair_json(slip), repair_json(valid, skip_json_loads=True)]
print("expected:", [valid] * 3)
print("seen:    ", seen)
lost = '{"a": "Open", "b": "Close"}'
raise SystemExit(seen != [valid, lost, lost])
PY
venv/bin/python a.py
