#!/usr/bin/env bash
# Package: humanize-duration 3.35.1 (npm).
# Behaviour: Croatian and Serbian have the same plural categories in CLDR: 21 is one, 22 few. Serbian has its forms by them, Croatian one
#   form for all that is not 1 to 4. Slovenian has the form of one for 11.
# Seen: 21 and 22 hours are "21 sat", "22 sata" in Serbian, "21 sati", "22 sati" in Croatian; 11 in Slovenian is "11 ura", right is "11 ur".
# Why it matters: the texts cannot be mended by a translator, they come with the library; tests with 1, 2 and 5 hours pass.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'humanize-duration@3.35.1' >/dev/null
cat > a.cjs <<'JS'
const humanize = require('humanize-duration');
const hours = (language, ...numbers) => numbers.map(n => humanize(n * 3600e3, { language, units: ['h'] }));
const seen = [...hours('sr_Latn', 1, 5, 21, 22), ...hours('hr', 1, 5, 21, 22), ...hours('sl', 5, 11)];
const same = [1, 5, 21, 22].every(n => new Intl.PluralRules('hr').select(n) === new Intl.PluralRules('sr').select(n));
console.log('expected: 1 sat,5 sati,21 sat,22 sata in both, 5 ur,11 ur; the same categories:', same);
console.log('seen:    ', seen.join());
process.exit(same && seen.join() === '1 sat,5 sati,21 sat,22 sata,1 sat,5 sati,21 sati,22 sati,5 ur,11 ura' ? 0 : 1);
JS
node a.cjs
