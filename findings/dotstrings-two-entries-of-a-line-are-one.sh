#!/usr/bin/env bash
# Package: dotstrings 3.1.5 (PyPI), a reader of the .strings files of iOS and macOS.
# Behaviour: a file of texts is a list of "key" = "value"; in any layout. dotstrings reads a line to its last quotation mark:
#   of two entries in a line the first and half of the second are the key. A note behind an entry is the note of the
#   next one, and a text that is written over two lines is an error.
# Seen: "yes" = "Ja"; "no" = "Nein"; has the one key `yes" = "Ja"; "no`, and "// shown on the button" behind "save" belongs
#   to "quit".
# Why it matters: neither text has its translation, and the notes that translators get are those of the neighbour.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'dotstrings==3.1.5'
v/bin/python - > seen <<'PY'
import dotstrings

for text in (
    '"yes" = "Ja";\n"no" = "Nein";\n',
    '"yes" = "Ja"; "no" = "Nein";\n',
    '"save" = "Sichern"; // shown on the button\n"quit" = "Beenden";\n',
    '"one" = "Erste Zeile\nzweite Zeile";\n',
):
    try:
        print([(each.key, each.value, each.comments) for each in dotstrings.loads(text)])
    except dotstrings.DotStringsException as error:
        print("error:", error)
PY
echo "expected: yes and no twice, the note at save, and one text of two lines"
echo "seen:"; cat seen
diff seen - <<'SEEN'
[('yes', 'Ja', []), ('no', 'Nein', [])]
[('yes" = "Ja"; "no', 'Nein', [])]
[('save', 'Sichern', []), ('quit', 'Beenden', ['shown on the button'])]
error: Expected an entry at offset 0
SEEN
