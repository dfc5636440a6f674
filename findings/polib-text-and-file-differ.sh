#!/usr/bin/env bash
# Package: polib 1.2.0 (PyPI).
# Behaviour: `polib.pofile` takes a path or the text itself. A text with U+2028 (line separator), U+0085
#   or a form feed within a string is refused when given as text, and read when given as a path: the
#   text is split with str.splitlines, the file at line feeds only.
# Seen: pofile(path) gives "un\u2028deux"; pofile(text) raises "Syntax error in po file (line 5)".
# Why it matters: U+2028 arrives by copying from word processors and from JSON. A check that reads
#   uploads from memory rejects what the nightly job over files accepts.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'polib==1.2.0'
v/bin/python - <<'PY'
import pathlib, sys
import polib

TEXT = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "one\u2028two"\nmsgstr "un\u2028deux"\n'
path = pathlib.Path("a.po")
path.write_text(TEXT, encoding="utf-8")
seen = []
for what in (str(path), TEXT):
    try:
        seen.append(polib.pofile(what)[0].msgstr)
    except OSError as error:
        seen.append(f"{type(error).__name__}: {error}")
print("expected:", ["un\u2028deux"] * 2)
print("seen:    ", seen)
sys.exit(not (seen[0] == "un\u2028deux" and seen[1].startswith("OSError: Syntax error in po file")))
PY
