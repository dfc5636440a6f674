#!/usr/bin/env bash
# Package: translate-toolkit 3.20.4 (PyPI).
# Behaviour: paragraphs, headings, lists and cells are extracted; the title of a block (".Caption") and the term of a
#   definition ("sluice::") are copied. An image is a text with its path.
# Seen: of a page with a caption, an image and a definition, the entries are "image::x.png[Alt text]" and "A gate for
#   water."; "The old mill" and "sluice" are none.
# Why it matters: pictures and tables keep English captions, glossaries their English terms; translators get a path to
#   break.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'translate-toolkit==3.20.4'
v/bin/python -W ignore - <<'PY'
import subprocess
import sys
from pathlib import Path

Path("a.adoc").write_text("== Page\n\n.The old mill\nimage::x.png[Alt text]\n\nsluice:: A gate for water.\n")
subprocess.run(["v/bin/asciidoc2po", "--progress=none", "a.adoc", "a.po"], check=True)
seen = [line[7:-1] for line in Path("a.po").read_text().splitlines() if line.startswith("msgid ") and line != 'msgid ""']
print("expected:", ["Page", "The old mill", "Alt text", "sluice", "A gate for water."])
print("seen:    ", seen)
sys.exit(seen != ["Page", "image::x.png[Alt text]", "A gate for water."])
PY
