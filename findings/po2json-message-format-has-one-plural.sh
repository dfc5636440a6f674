#!/usr/bin/env bash
# Package: po2json 0.4.5 (npm).
# Behaviour: of an entry with plural forms, the format "mf" keeps the first one as the text; of an untranslated one it
#   writes an empty text. With "jed1.x" an empty second form is filled with the English plural.
# Seen: "un bateau", "%d bateaux" becomes {"one boat": "un bateau"}, "harbour" {"harbour": ""}, and ["un", ""] becomes
#   ["un", "many"].
# Why it matters: all counts show "un bateau" in the translated program alone, untranslated labels are blank, and half
#   a plural is in English.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'po2json@0.4.5' >/dev/null
cat > a.cjs <<'JS'
const po2json = require('po2json');
const po = `msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\nPlural-Forms: nplurals=2; plural=(n>1);\\n"

msgid "one boat"
msgid_plural "%d boats"
msgstr[0] "un bateau"
msgstr[1] "%d bateaux"

msgid "harbour"
msgstr ""

msgid "one"
msgid_plural "many"
msgstr[0] "un"
msgstr[1] ""
`;
const mf = po2json.parse(po, { format: 'mf' });
const jed = po2json.parse(po, { format: 'jed1.x' }).locale_data.messages;
const seen = JSON.stringify([mf['one boat'], mf.harbour, jed.one]);
console.log('expected: both forms, "harbour" or nothing, ["un", ""]');
console.log('seen:    ', seen);
process.exit(seen === '["un bateau","",["un","many"]]' ? 0 : 1);
JS
node a.cjs
