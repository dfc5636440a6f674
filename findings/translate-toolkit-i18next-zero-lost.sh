#!/usr/bin/env bash
# Package: translate-toolkit 3.20.4 (PyPI), i18next JSON v4 storage (I18NextV4File).
# Behaviour: reading and saving an English file drops every `_zero` text (which i18next allows in any
#   language for a count of 0), and invents a `_one` beside any key that merely ends in `_other`.
# Seen: {"boats_zero", "boats_one", "boats_other", "side_other"} is saved as {"boats_one",
#   "boats_other", "side_one": "", "side_other"}.
# Why it matters: the "No boats yet" of an interface disappears without a message, and "the other side"
#   gets an empty form that shows as a blank where a count of 1 is passed.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'translate-toolkit==3.20.4'
v/bin/python - <<'PY'
import json, sys
from translate.storage.jsonl10n import I18NextV4File

DATA = {"boats_zero": "No boats yet", "boats_one": "{{count}} boat", "boats_other": "{{count}} boats",
        "side_other": "the other side"}
store = I18NextV4File()
store.parse(json.dumps(DATA).encode())
store.settargetlanguage("en")
seen = json.loads(bytes(store))
print("expected:", DATA)
print("seen:    ", seen)
want = dict(DATA, side_one="")
del want["boats_zero"]
sys.exit(seen != want)
PY
