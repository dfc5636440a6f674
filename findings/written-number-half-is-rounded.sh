#!/usr/bin/env bash
# Package: written-number 0.11.1 (npm).
# Behaviour: written-number takes any number and any code of a language. A fraction is rounded and then written as if it
#   were whole, a negative number is an empty string, and a language it does not know is English; no error in any case.
# Seen: 2.5 is "three", -3 is "", and 21 in German is "twenty-one". In Italian, which it does know, 2000 is "due mila"
#   (duemila) and in Spanish 21000 is "veintiuno mil" (veintiún mil).
# Why it matters: an amount in words is the binding one on cheques and in contracts. A price of 2.50 is a half too high in
#   words only, a credit has none, and a German page gets an English number that no check of missing translations sees.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'written-number@0.11.1' >/dev/null
cat > a.cjs <<'JS'
const written = require('written-number');
const cases = [[2.5, 'en'], [-3, 'en'], [21, 'de'], [2000, 'it'], [21000, 'es']];
const seen = cases.map(([number, lang]) => written(number, { lang }));
console.log('expected:', ['two point five (or an error)', 'minus three (or an error)', 'einundzwanzig (or an error)', 'duemila', 'veintiún mil']);
console.log('seen:    ', seen);
process.exit(JSON.stringify(seen) === JSON.stringify(['three', '', 'twenty-one', 'due mila', 'veintiuno mil']) ? 0 : 1);
JS
node a.cjs
