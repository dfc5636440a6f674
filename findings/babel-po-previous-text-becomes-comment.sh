#!/usr/bin/env bash
# Package: babel 2.19.0 (PyPI), read_po and write_po.
# Behaviour: Babel writes the previous text of a fuzzy entry as `#| msgid "…"`, but does not read such
#   lines: it takes them for a translator's comment, and writes them back as `# | msgid "…"`.
# Seen: previous_id is [], user_comments is ['| msgid "old mill"'], the saved line is `# | msgid "old mill"`.
# Why it matters: the previous text is what shows a translator why an entry is fuzzy. One run of
#   `pybabel update` turns it into a comment that stays for ever, and other tools no longer see it.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'babel==2.19.0'
v/bin/python - <<'PY'
import io, sys
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po


def save(catalog):
    out = io.BytesIO()
    write_po(out, catalog, omit_header=True, include_previous=True)
    return out.getvalue().decode().strip()


catalog = Catalog("fr")
catalog.add("mill", "moulin", flags=["fuzzy"], previous_id=["old mill"])
first = save(catalog)
again = read_po(io.BytesIO(first.encode()), locale="fr")
seen = (again["mill"].previous_id, again["mill"].user_comments, save(again).splitlines()[0])
print("written first:", first.splitlines())
print("expected after reading it:", ["old mill"], [])
print("seen:     ", *seen)
sys.exit(seen != ([], ['| msgid "old mill"'], '# | msgid "old mill"'))
PY
