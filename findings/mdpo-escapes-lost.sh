#!/usr/bin/env bash
# Packages: mdpo 2.1.4, mistune 3.4.0 (PyPI).
# Behaviour: Markdown to PO and back, with every text "translated" by itself, drops backslashes that keep a line from
#   being a list, a heading or a link, and the one before a bar in a table cell; hard line breaks go too.
# Seen: a paragraph "1750\. The mill burnt." comes back as a list item, "\# 5" as a heading, "\[mill\](boat)" as a link,
#   the cell "c\|d" as "c|d", two cells, and two lines as one.
# Why it matters: the translator saw nothing of it in the PO file, and the translated page has another structure.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'mdpo==2.1.4' 'mistune==3.4.0'
v/bin/python - <<'PY'
import pathlib, sys
import mistune
from mdpo.md2po import markdown_to_pofile
from mdpo.po2md import pofile_to_markdown


def through(text):
    pathlib.Path("a.md").write_text(text)
    entries = markdown_to_pofile("a.md")
    for entry in entries:
        entry.msgstr = entry.msgid
    entries.save("a.po")
    return pofile_to_markdown("a.md", "a.po")


texts = ("1750\\. The mill burnt.\n", "\\# 5\n", "\\[mill\\](boat)\n", "| a | b |\n| --- | --- |\n| c\\|d | e |\n", "The mill  \nis old.\n")
seen = [through(text) for text in texts]
show = mistune.create_markdown(escape=False, plugins=["table"])
for before, after in zip(texts, seen):
    print("expected:", repr(before), repr(show(before)))
    print("seen:    ", repr(after), repr(show(after)))
sys.exit(
    seen
    != ["1750. The mill burnt.\n", "# 5\n", "[mill](boat)\n", "| a | b |\n| --- | --- |\n| c|d | e |\n", "The mill is old.\n"]
    or [show(text)[:4] for text in seen[:2]] != ["<ol ", "<h1>"]
)
PY
