#!/usr/bin/env bash
# Package: @natlibfi/sfs-4900 1.1.0 (npm; the Finnish standard for Russian names, made by a national library).
# Behaviour: a capital that becomes several Latin letters has a capital first and small ones behind, also in a word of
#   capitals, and Ё at the beginning of a name loses its capital. Spaces and figures are warned of as not Cyrillic.
# Seen: ЩЕДРИН is "ŠtšEDRIN", ЮЛИЯ "JuLIJa", ХРУЩЁВ "HRUŠtšoV", and Ёлкин "jolkin".
# Why it matters: headings of catalogues and passports write names in capitals. The result is neither, and sorts and
#   compares as another name.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" '@natlibfi/sfs-4900@1.1.0' >/dev/null
cat > a.cjs <<'JS'
const { convertToLatin } = require('@natlibfi/sfs-4900');
console.log = ((log) => (text) => /^LANG/.test(text) || log(text))(console.log);
for (const name of ['ЩЕДРИН', 'ЮЛИЯ', 'ХРУЩЁВ', 'Ёлкин']) console.log(`${name} ${convertToLatin(name).result}`);
JS
node a.cjs > seen
echo "expected: ŠTŠEDRIN, JULIJA, HRUŠTŠOV, Jolkin"
echo "seen:"; cat seen
diff seen - <<'SEEN'
ЩЕДРИН ŠtšEDRIN
ЮЛИЯ JuLIJa
ХРУЩЁВ HRUŠtšoV
Ёлкин jolkin
SEEN
