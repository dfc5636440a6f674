#!/usr/bin/env bash
# Package: translate-toolkit 3.20.4 (PyPI), XLIFF 1.2 and XLIFF 2.0 storage.
# Behaviour: setting `unit.target` to a plain string, where the old target holds an inline element
#   (<g>, <pc>), replaces only the text before that element. The element stays behind the new text,
#   with the old words in it.
# Seen: target "Le moulin est fermé" is stored as "Le moulin est fermé" + "<g>vieux moulin</g>", and
#   reading it back gives "Le moulin est fermévieux moulin".
# Why it matters: every corrected translation of a segment with mark-up gets remains of the wrong
#   translation attached, and nothing says so.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'translate-toolkit==3.20.4'
v/bin/python - <<'PY'
import sys
from translate.storage import xliff, xliff2

ONE = b"""<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a"
 source-language="en" target-language="fr" datatype="plaintext"><body><trans-unit id="1">
<source>The <g id="1">old mill</g> is closed</source><target>Le <g id="1">vieux moulin</g></target>
</trans-unit></body></file></xliff>"""
TWO = b"""<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="fr">
<file id="f"><unit id="1"><segment><source>The <pc id="1">old mill</pc> is closed</source>
<target>Le <pc id="1">vieux moulin</pc></target></segment></unit></file></xliff>"""
new, seen = "Le moulin est fermé", []
for kind, data in ((xliff.xlifffile, ONE), (xliff2.Xliff2File, TWO)):
    store = kind.parsestring(data)
    store.units[0].target = new
    seen.append(kind.parsestring(bytes(store)).units[0].target)
print("expected:", [new, new])
print("seen:    ", seen)
sys.exit(seen != [new + "vieux moulin"] * 2)
PY
