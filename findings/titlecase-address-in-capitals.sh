#!/usr/bin/env bash
# Package: titlecase 2.4.1 (PyPI).
# Behaviour: it writes English titles with capitals, and leaves alone what is no plain word: file.txt, an address,
#   iPhone. Placeholders, references and mark-up are words to it, and what stands behind a bracket or a slash is a
#   word's beginning.
# Seen: "{file_name} of {folder}" becomes "{File_name} of {Folder}", "%(count)d files" "%(Count)d Files", "wheel
#   and&nbsp;boat" "wheel And&nbsp;boat"; of '<a href="/a">' the attribute becomes "Href" and the address "/A"; "</b>"
#   becomes "</B>".
# Why it matters: headings of a program's messages are made so before they are translated; the placeholder is then
#   another, which the program does not fill or stops at, and the translator keeps it, as told.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'titlecase==2.4.1'
v/bin/python - > seen <<'PY'
from titlecase import titlecase

for text in ("open file.txt on an iPhone", "open {file_name} of {folder}", "%(count)d files", "hello {{name}}", "mill&nbsp;wheel and&nbsp;boat", 'go to <a href="/a">the mill</a>', "<b>the mill</b>"):
    print(titlecase(text))
PY
echo 'expected: placeholders, references and tags as they are'
cat seen
diff seen - <<'SEEN'
Open file.txt on an iPhone
Open {File_name} of {Folder}
%(Count)d Files
Hello {{Name}}
Mill&nbsp;wheel And&nbsp;boat
Go to <a Href="/A">the Mill</A>
<b>the Mill</B>
SEEN
