#!/usr/bin/env bash
# Package: i18next-parser 9.4.0 (npm).
# Behaviour: a default value, and the words of a Trans element, are put into the files of all locales; a key without
#   one is empty. In each plural form of a language it is the same text.
# Seen: t('open', 'Open') gives {"open": "Open"} in en, pl and ar; <Trans count> gives Polish one, few, many and other
#   in English.
# Why it matters: nothing is untranslated any more: programs that look for empty texts report 100%, and the page is
#   English where it would have fallen back, without a trace.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'i18next-parser@9.4.0' >/dev/null
cat > a.cjs <<'JS'
const fs = require('fs');
const { execFileSync } = require('child_process');
fs.writeFileSync('a.js', "t('open', 'Open'); t('close');\n");
fs.writeFileSync('parser.cjs', "module.exports = { locales: ['en', 'pl'], output: '$LOCALE.json', input: ['a.js'] };\n");
execFileSync('node_modules/.bin/i18next', ['-c', 'parser.cjs'], { stdio: 'ignore' });
const seen = ['en', 'pl'].map(language => Object.entries(JSON.parse(fs.readFileSync(language + '.json'))).sort().join(' '));
console.log('expected:', ['close, open,Open', 'close, open,']);
console.log('seen:    ', seen);
process.exit(seen.join('|') === 'close, open,Open|close, open,Open' ? 0 : 1);
JS
node a.cjs
