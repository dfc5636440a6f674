#!/usr/bin/env bash
# Package: translate-toolkit 3.20.4 (PyPI), i18next JSON v4 storage (I18NextV4File).
# Behaviour: the plural keys of a file are not kept: on saving they are named anew from the plural
#   categories of the target language, by position. A file that holds `_one` and `_other` and is opened
#   as French is saved with `_one` and `_many`; as Japanese, the singular's text is saved as `_other`
#   and the plural's text is dropped.
# Seen: fr {"boats_one", "boats_many"}; ja {"boats_other": "{{count}} boat"}.
# Why it matters: a fresh copy of the source file, opened for translation and saved untouched, no longer
#   has the key that i18next looks for: the page shows the raw key, or "5 boat".
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'translate-toolkit==3.20.4'
v/bin/python - <<'PY'
import json, sys
from translate.storage.jsonl10n import I18NextV4File

TEXT = '{"boats_one": "{{count}} boat", "boats_other": "{{count}} boats"}'
seen = {}
for language in ("en", "fr", "ja"):
    store = I18NextV4File()
    store.parse(TEXT.encode())
    store.settargetlanguage(language)
    seen[language] = json.loads(bytes(store))
print("expected: for each language", TEXT)
for language, data in seen.items():
    print("seen:    ", language, data)
sys.exit(
    seen["en"] != json.loads(TEXT)
    or seen["fr"] != {"boats_one": "{{count}} boat", "boats_many": "{{count}} boats"}
    or seen["ja"] != {"boats_other": "{{count}} boat"}
)
PY
