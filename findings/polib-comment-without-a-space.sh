#!/usr/bin/env bash
# Packages: polib 1.2.0, babel 2.19.0, translate-toolkit 3.20.4 (PyPI), gettext-parser 10.0.0 (npm).
# Behaviour: a line of a PO file that begins with "#" and a letter is a translator's comment: GNU msgfmt compiles it, and three
#   readers have it. polib refuses the whole file.
# Seen: "#checked" is the comment "checked" to three, and "Syntax error in po file (line 4)" to polib.
# Why it matters: one hand-written remark, or an entry commented out, and a catalogue of thousands of texts is skipped
#   by every tool built on polib.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v
v/bin/pip install -q --disable-pip-version-check 'polib==1.2.0' 'babel==2.19.0' 'translate-toolkit==3.20.4'
npm install --silent --no-audit --no-fund --prefix "$work" 'gettext-parser@10.0.0' >/dev/null
printf 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n#checked\nmsgid "Mill"\nmsgstr "Moulin"\n' > a.po
cat > a.py <<'PY'
import polib
from babel.messages.pofile import read_po
from translate.storage.po import pofile

with open("a.po", "rb") as file:
    print("Babel", read_po(file)["Mill"].user_comments)
with open("a.po", "rb") as file:
    print("translate-toolkit", pofile(file).units[1].getnotes())
try:
    print("polib", polib.pofile("a.po")[0].tcomment)
except OSError as error:
    print("polib", error)
PY
v/bin/python a.py > seen
cat > a.mjs <<'JS'
import fs from 'node:fs';
import parser from 'gettext-parser';
console.log('gettext-parser', parser.po.parse(fs.readFileSync('a.po')).translations[''].Mill.comments.translator);
JS
node a.mjs >> seen
echo "expected: the comment, four times"
sed 's/^/seen:     /' seen
diff seen - <<'SEEN'
Babel ['checked']
translate-toolkit checked
polib Syntax error in po file a.po (line 4)
gettext-parser checked
SEEN
