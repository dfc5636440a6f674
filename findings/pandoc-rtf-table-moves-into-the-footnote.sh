#!/usr/bin/env bash
# Package: pypandoc_binary 1.17 (PyPI), with pandoc 3.9.
# Behaviour: the reader of RTF keeps the cells of a table until the next paragraph begins; where that has a footnote, the
#   next that begins is the one in the note.
# Seen: of a paragraph, a table of "mill" and "moulin" and a paragraph "After" with a footnote "note", the table stands
#   in the footnote, before its text, and the place between the paragraphs is empty.
# Why it matters: a glossary or a table of prices goes to translation, and to the reader, as part of a note at the end of
#   the document.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv venv && venv/bin/pip install --quiet pypandoc_binary==1.17
pandoc=$(find venv -type f -name pandoc)
cat > a.rtf <<'RTF'
{\rtf1\ansi\deff0{\fonttbl{\f0 Arial;}}
\pard\plain Before.\par
\trowd\cellx1000\cellx2000\pard\intbl mill\cell moulin\cell\row
\pard\plain After{\footnote\pard\plain note} end.\par}
RTF
$pandoc -f rtf -t plain a.rtf | tr -d '-' | tr -s ' \n' ' ' > seen
echo "expected: Before. mill moulin After[1] end. [1] note"
echo "seen:     $(cat seen)"
test "$(cat seen)" = "Before. After[1] end. [1] mill moulin note "
