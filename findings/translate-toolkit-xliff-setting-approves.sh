#!/usr/bin/env bash
# Package: translate-toolkit 3.20.4 (PyPI), XLIFF 1.2 storage.
# Behaviour: assigning `unit.target` sets approved="yes" and state="translated" on the unit, even where
#   the unit said approved="no" with state="needs-review-translation". XLIFF 1.2 defines `approved` as
#   the mark of a person's final approval; its default is "no".
# Seen: <trans-unit id="1" approved="yes" xml:space="preserve"> and <target state="translated">.
# Why it matters: a script that fills in a machine's drafts, or corrects a comma, signs them off: the
#   reviewers' queue is empty and the drafts ship.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'translate-toolkit==3.20.4'
v/bin/python - <<'PY'
import sys
from translate.storage import xliff

store = xliff.xlifffile.parsestring(
    b"""<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a"
 source-language="en" target-language="fr" datatype="plaintext"><body>
<trans-unit id="1" approved="no"><source>The mill</source><target state="needs-review-translation">Moulin</target></trans-unit>
<trans-unit id="2"><source>The boat</source></trans-unit></body></file></xliff>"""
)
for unit, text in zip(store.units, ("Le moulin", "La barque")):
    unit.target = text
seen = [(u.xmlelement.get("approved"), u.xmlelement.find("{*}target").get("state")) for u in store.units]
print("expected: approved stays", ["no", None], "(only the words were changed)")
print("seen:    ", seen)
sys.exit(seen != [("yes", "translated")] * 2)
PY
