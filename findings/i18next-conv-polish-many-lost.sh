#!/usr/bin/env bash
# Package: i18next-conv 16.0.0 (npm), compatibilityJSON "v4".
# Behaviour: i18next v4 has four Polish forms (_one, _few, _many, _other), a PO file three. The third form
#   of PO is the one for 5 and 1000, which is `_many`; the converter writes `_other` (fractions) there
#   and drops `_many`.
# Seen: msgstr[2] is "młyna" (for fractions); "młynów", the most frequent form, is not in the file.
# Why it matters: "5 młyna" is wrong for nearly every number, and the right translation is lost.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'i18next-conv@16.0.0' >/dev/null
cat > a.mjs <<'JS'
import { i18nextToPo } from 'i18next-conv';
const data = { mill_one: '{{count}} młyn', mill_few: '{{count}} młyny', mill_many: '{{count}} młynów', mill_other: '{{count}} młyna' };
const po = (await i18nextToPo('pl', JSON.stringify(data), { compatibilityJSON: 'v4' })).toString();
const seen = [...po.matchAll(/^msgstr\[(\d)\] "\{\{count\}\} (.*)"$/gm)].map(m => m[2]);
console.log('expected:', ['młyn', 'młyny', 'młynów']);
console.log('seen:    ', seen);
process.exit(seen.join() === 'młyn,młyny,młyna' ? 0 : 1);
JS
node a.mjs
