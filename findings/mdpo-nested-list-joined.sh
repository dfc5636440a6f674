#!/usr/bin/env bash
# Package: mdpo 2.1.4 (PyPI).
# Behaviour: Markdown to PO and back, with every text "translated" by itself, joins the first item of a numbered
#   list to the bullet that the list stands in. A numbered list that begins at 5 begins at 1.
# Seen: "- mill", with "1. boat" and "2. key" below it, comes back as "-    1. millboat" and "   1. key".
# Why it matters: words run together and steps have other numbers in every translated page, though the PO file is
#   whole and complete.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'mdpo==2.1.4'
v/bin/python - <<'PY'
import pathlib, sys
from mdpo.md2po import markdown_to_pofile
from mdpo.po2md import pofile_to_markdown


def through(text):
    pathlib.Path("a.md").write_text(text)
    entries = markdown_to_pofile("a.md")
    for entry in entries:
        entry.msgstr = entry.msgid
    entries.save("a.po")
    return pofile_to_markdown("a.md", "a.po")


texts = ("- mill\n  1. boat\n  2. key\n", "5. mill\n6. boat\n")
seen = [through(text) for text in texts]
print("expected:", list(texts))
print("seen:    ", seen)
sys.exit(seen != ["-    1. millboat\n   1. key\n", "1. mill\n1. boat\n"])
PY
