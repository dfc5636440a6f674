#!/usr/bin/env bash
# Packages: polib 1.2.0, babel 2.19.0, translate-toolkit 3.20.4 (PyPI), gettext-parser 10.0.0 (npm).
# Behaviour: strings of PO files have the escapes of C: GNU msgfmt reads \101 as A and \x41 as A.
#   None of the four libraries does, and they fall into two camps.
# Seen: polib and Babel keep the backslashes of \101 and \x41; translate-toolkit and gettext-parser drop
#   the backslash and leave the digits, which become part of the text ("101").
# Why it matters: the msgid read is another than the program asks for, so the translation is never
#   found; rewritten with the backslash lost, the file itself has changed.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v
v/bin/pip install -q --disable-pip-version-check 'polib==1.2.0' 'babel==2.19.0' 'translate-toolkit==3.20.4'
npm install --silent --no-audit --no-fund --prefix "$work" 'gettext-parser@10.0.0' >/dev/null
cat > a.po <<'PO'
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\n"

msgid "mill"
msgstr "[\101] [\x41]"
PO
cat > a.mjs <<'JS'
import fs from 'node:fs';
import { po } from 'gettext-parser';
console.log(po.parse(fs.readFileSync('a.po')).translations['']['mill'].msgstr[0]);
JS
parser=$(node a.mjs)
v/bin/python - "$parser" <<'PY'
import sys
import polib
from babel.messages.pofile import read_po
from translate.storage.pypo import pofile

seen = {
    "polib": polib.pofile("a.po").find("mill").msgstr,
    "babel": read_po(open("a.po", "rb"))["mill"].string,
    "translate-toolkit": next(u.target for u in pofile.parsefile("a.po").units if u.source == "mill"),
    "gettext-parser": sys.argv[1],
}
print("expected:", "[A] [A]", "(GNU msgfmt)")
for name, text in seen.items():
    print("seen:    ", text, name)
want = {"polib": r"[\101] [\x41]", "babel": r"[\101] [\x41]", "translate-toolkit": "[101] [x41]",
        "gettext-parser": "[101] [x41]"}
sys.exit({k: str(v) for k, v in seen.items()} != want)
PY
