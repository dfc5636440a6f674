#!/usr/bin/env bash
# polib 1.2.0 refuses a PO entry whose msgid and msgstr stand on one line.
# Expected: gettext's own grammar has no line ends, and msgfmt compiles such a catalogue.
# Seen: OSError, "unescaped double quote found".
# Why it matters: a valid catalogue cannot be read, and a tool built on polib skips or rejects it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q 'polib==1.2.0'
printf 'msgid "" msgstr "Content-Type: text/plain; charset=UTF-8\\n"\nmsgid "mill" msgstr "moulin"\n' > "$work/a.po"
seen=$("$work/venv/bin/python" - "$work/a.po" <<'PY'
import sys
import polib
try:
    print("read", len(polib.pofile(sys.argv[1])))
except OSError as error:
    print("refused:", "unescaped double quote" in str(error))
PY
)
if command -v msgfmt >/dev/null; then msgfmt -o /dev/null "$work/a.po" && echo "msgfmt: accepted"; fi
echo "expected: read 1"
echo "seen:     $seen"
[ "$seen" = "refused: True" ]
