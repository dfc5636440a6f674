#!/usr/bin/env bash
# Package: pofile-ts 4.0.3 (npm).
# Behaviour: an entry is taken for obsolete if as many "#~" are counted for it as it has lines, but its first "#~" is
#   counted for the entry before. In a row of obsolete entries each has one of the next, and the last one lacks it.
# Seen: of three obsolete entries the last has obsolete: false and is written back without "#~", as a live one; written a
#   second and a third time, the two others follow. Of `#| msgid "Old bill"` nothing is written.
# Why it matters: what msgmerge keeps of texts that were dropped comes alive again, one entry at each saving: a change
#   that no one made, small enough to be committed with the rest, and a count of texts that grows by itself.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'pofile-ts@4.0.3' >/dev/null
cat > a.mjs <<'JS'
import { parsePo, stringifyPo } from 'pofile-ts';
let text = `msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"

#, fuzzy
#| msgid "Old bill"
msgid "Old mill"
msgstr "Vieux moulin"

#~ msgid "Old boat"
#~ msgstr "Vieux bateau"

#~ msgid "Old road"
#~ msgstr "Vieille route"

#~ msgid "Old boot"
#~ msgstr "Vieille botte"
`;
const counts = [];
for (let saved = 0; saved < 4; saved++) {
  counts.push(text.match(/^#~ msgid/gm)?.length ?? 0);
  text = stringifyPo(parsePo(text));
}
const seen = [counts, text.includes('Old bill')];
console.log('expected:', JSON.stringify([[3, 3, 3, 3], true]));
console.log('seen:    ', JSON.stringify(seen));
process.exit(JSON.stringify(seen) === '[[3,2,1,0],false]' ? 0 : 1);
JS
node a.mjs
