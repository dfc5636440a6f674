#!/usr/bin/env bash
# Package: translate-toolkit 3.20.4 (PyPI), RESX storage.
# Behaviour: a <data> element of RESX with a `type` and a `mimetype` is a serialised object (an icon,
#   a font), not text. The storage hands it out as a translatable, already translated unit.
# Seen: unit "icon" with source "AAABAAEAEBA=", isTranslatable True, isTranslated True.
# Why it matters: word counts and quotes include base64, a machine translates the picture, and the
#   form's designer can no longer load the file.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'translate-toolkit==3.20.4'
v/bin/python - <<'PY'
import sys
from translate.storage.resx import RESXFile

store = RESXFile()
store.parse(b"""<?xml version="1.0" encoding="utf-8"?><root>
<data name="title" xml:space="preserve"><value>The mill</value></data>
<data name="icon" type="System.Drawing.Icon, System.Drawing"
 mimetype="application/x-microsoft.net.object.bytearray.base64"><value>AAABAAEAEBA=</value></data></root>""")
seen = [(u.getid(), u.source, u.istranslatable(), u.istranslated()) for u in store.units]
print("expected:", [("title", "The mill", True, True)])
print("seen:    ", seen)
sys.exit(seen != [("title", "The mill", True, True), ("icon", "AAABAAEAEBA=", True, True)])
PY
