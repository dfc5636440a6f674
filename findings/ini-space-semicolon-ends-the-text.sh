#!/usr/bin/env bash
# Packages: moz.l10n 0.15.0, translate-toolkit 3.20.4 (PyPI), ini 6.0.0 (npm), beside Python's configparser.
# Behaviour: French puts a space before the semicolon. Three of four readers of INI files take " ;" for the beginning of
#   a comment, in the middle of a text and within quotation marks too.
# Seen: "Ouvrez ; fermez." is "Ouvrez" to the three, and whole to configparser; with quotation marks around it,
#   moz.l10n and ini2po give '"Ouvrez'. moz.l10n writes the rest back as a comment above the key.
# Why it matters: the second half of every such French sentence is not offered for translation, or not shown, and the
#   English file, without such spaces, gives no hint of it.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'moz.l10n==0.15.0' 'translate-toolkit==3.20.4'
npm install --silent --no-audit --no-fund --prefix "$work" 'ini@6.0.0' >/dev/null
printf '[Strings]\nplain=Ouvrez ; fermez.\nquoted="Ouvrez ; fermez."\n' > a.ini
cat > a.py <<'PY'
import configparser
from moz.l10n.formats import Format
from moz.l10n.resource import parse_resource, serialize_resource

with open("a.ini") as file:
    text = file.read()
parser = configparser.ConfigParser(interpolation=None)
parser.read_string(text)
print("configparser", parser["Strings"]["plain"], "|", parser["Strings"]["quoted"])
resource = parse_resource(Format.ini, text)
print("moz.l10n", " | ".join("".join(entry.value.pattern) for entry in resource.sections[0].entries))
print("moz.l10n writes", "".join(serialize_resource(resource)).split("\n")[1:3])
PY
v/bin/python a.py > seen
v/bin/ini2po --progress=none -P a.ini a.pot
echo "ini2po" $(grep '^msgid "..' a.pot) >> seen
cat > a.mjs <<'JS'
import fs from 'node:fs';
import { parse } from 'ini';
const { plain, quoted } = parse(fs.readFileSync('a.ini', 'utf8')).Strings;
console.log('ini', plain, '|', quoted);
JS
node a.mjs >> seen
echo "expected: Ouvrez ; fermez. (each time)"
sed 's/^/seen:     /' seen
diff seen - <<'SEEN'
configparser Ouvrez ; fermez. | "Ouvrez ; fermez."
moz.l10n Ouvrez | "Ouvrez
moz.l10n writes ['# fermez.', 'plain=Ouvrez']
ini2po msgid "Ouvrez" msgid "\"Ouvrez"
ini Ouvrez | Ouvrez ; fermez.
SEEN
