#!/usr/bin/env bash
# Package: translate-toolkit 3.20.4 (PyPI), Android resource storage.
# Behaviour: a string resource that is a reference (`@string/mill`) reads as the text "@string/mill";
#   storing the very same text again writes `\@string/mill`, which is no reference but a literal.
# Seen: <string name="short">@string/mill</string> becomes <string name="short">\@string/mill</string>.
# Why it matters: a merge or pre-translation that copies values unchanged makes the app show
#   "@string/mill" to its users. Reading and writing are not each other's inverse.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'translate-toolkit==3.20.4'
v/bin/python - <<'PY'
import re, sys
from translate.storage.aresource import AndroidResourceFile

store = AndroidResourceFile()
store.parse(b'<resources><string name="mill">Mill</string><string name="short">@string/mill</string></resources>')
for unit in store.units:
    unit.target = unit.target
seen = re.findall(r">([^<>]+)</string>", bytes(store).decode())
print("expected:", ["Mill", "@string/mill"])
print("seen:    ", seen)
sys.exit(seen != ["Mill", "\\@string/mill"])
PY
