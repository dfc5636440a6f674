#!/usr/bin/env bash
# Packages: translate-toolkit 3.20.4, mistune 3.4.0 (PyPI), md2po and po2md.
# Behaviour: Markdown to PO and back, with nothing translated, undoes references and the backslash before a bar in a
#   table cell.
# Seen: "Write &lt;br&gt; here." comes back as "Write <br> here.", a line break; "12&nbsp;km" with a plain space, and
#   the cell "c\|d" as two cells.
# Why it matters: a page nobody has translated is shown with words missing and another table, in every language.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v
v/bin/pip install -q --disable-pip-version-check 'translate-toolkit[markdown]==3.20.4' 'mistune==3.4.0'
cat > a.md <<'IN'
Write &lt;br&gt; here, after 12&nbsp;km.

| a | b |
| --- | --- |
| c\|d | e |
IN
v/bin/md2po --progress=none a.md a.po
v/bin/po2md --progress=none -t a.md a.po out.md
v/bin/python - <<'PY'
import pathlib, sys
import mistune

show = mistune.create_markdown(escape=False, plugins=["table"])
before, after = (pathlib.Path(name).read_text() for name in ("a.md", "out.md"))
print("expected:", repr(show(before)))
print("seen:    ", repr(after), repr(show(after)))
text, *table = after.splitlines()
sys.exit(text.split() != "Write <br> here, after 12 km.".split() or "| c|d |" not in " ".join(table[-1].split()))
PY
