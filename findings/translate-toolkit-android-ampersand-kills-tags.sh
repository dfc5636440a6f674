#!/usr/bin/env bash
# Package: translate-toolkit 3.20.4 (PyPI), Android resource storage.
# Behaviour: a new text is tried as XML first; where that fails, all of it is escaped. So a plain ampersand anywhere
#   in a text turns its tags into letters, while texts without one keep them.
# Seen: "The <b>mill</b>" is written with <b>, "The <b>mill</b> & boat" with &lt;b&gt;; both read back as given.
# Why it matters: translators type "&"; the bold face, or the link, of just these texts disappears from the app, and
#   the tool that wrote them shows no difference.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'translate-toolkit==3.20.4'
v/bin/python - <<'PY'
import sys
from translate.storage.aresource import AndroidResourceFile

TEXTS = ["The <b>mill</b>", "The <b>mill</b> & boat"]
store = AndroidResourceFile()
store.parse(b'<resources><string name="a">x</string><string name="b">x</string></resources>')
for unit, text in zip(store.units, TEXTS):
    unit.target = text
saved = bytes(store).decode()
seen = [line.split('">')[1].removesuffix("</string>") for line in saved.splitlines() if "<string " in line]
again = AndroidResourceFile()
again.parse(saved.encode())
print("expected:", ["The <b>mill</b>", "The <b>mill</b> &amp; boat"])
print("seen:    ", seen, "read back as", [unit.target for unit in again.units])
sys.exit(seen != ["The <b>mill</b>", "The &lt;b&gt;mill&lt;/b&gt; &amp; boat"])
PY
