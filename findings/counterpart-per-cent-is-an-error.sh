#!/usr/bin/env bash
# Package: counterpart 0.18.6 (npm).
# Behaviour: each text is run through sprintf, also where no values are passed; a per cent sign of prose is a broken
#   placeholder. Counting is known for English and German alone: elsewhere the text is "missing translation".
# Seen: "100% sûr" and "20 % de %(n)s" throw "[sprintf] unexpected placeholder"; "un bateau", asked for with the count
#   1, is "missing translation: fr.counterpart.pluralize".
# Why it matters: one translator's per cent sign takes the page down in that language only; a check of placeholders
#   sees none in the source, and none in the translation.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'counterpart@0.18.6' >/dev/null
cat > a.cjs <<'JS'
const translate = require('counterpart');
translate.setLocale('fr');
translate.registerTranslations('fr', { sure: '100% sûr', part: '20 % de %(n)s', boat: { one: 'un bateau', other: '%(count)s bateaux' } });
const attempt = (...what) => { try { return translate(...what); } catch (error) { return 'error: ' + error.message; } };
const seen = [attempt('sure'), attempt('part', { n: 5 }), attempt('boat', { count: 1 })];
console.log('expected:', ['100% sûr', '20 % de 5', 'un bateau']);
console.log('seen:    ', seen);
const known = ['error: [sprintf] unexpected placeholder', 'error: [sprintf] unexpected placeholder', 'missing translation: fr.counterpart.pluralize'];
process.exit(seen.join('|') === known.join('|') ? 0 : 1);
JS
node a.cjs
