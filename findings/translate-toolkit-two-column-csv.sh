#!/usr/bin/env bash
# Package: translate-toolkit 3.20.4 (PyPI), CSV storage.
# Behaviour: a table of two columns without the headings it knows is read as location and source, not as source and
#   target; a heading of other names is a row of texts.
# Seen: mill,moulin gives the source "moulin" and no target; with the heading en,fr there is a unit "fr", too.
# Why it matters: two columns are the usual glossary and the usual bilingual export. The target language becomes
#   the source, and all is untranslated.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'translate-toolkit==3.20.4'
v/bin/python - <<'PY'
import sys
from translate.storage.csvl10n import csvfile

seen = []
for text in ("mill,moulin\nboat,barque\n", "en,fr\nmill,moulin\n", "source,target\nmill,moulin\n"):
    store = csvfile()
    store.parse(text.encode())
    seen.append([(unit.source, unit.target) for unit in store.units])
print("expected:", [[("mill", "moulin"), ("boat", "barque")], [("mill", "moulin")], [("mill", "moulin")]])
print("seen:    ", seen)
sys.exit(seen != [[("moulin", ""), ("barque", "")], [("fr", ""), ("moulin", "")], [("mill", "moulin")]])
PY
