#!/usr/bin/env bash
# Packages: i18next-parser 9.4.0, react-i18next 17.1.13, react 19.3.1, i18next 26.7.2 (npm).
# Behaviour: react-i18next keeps simple tags (br, strong, i, p) in the key of a Trans element, as its default; the
#   parser numbers them, as its default.
# Seen: <Trans>one <i>boat</i></Trans> is extracted as "one <1>boat</1>" and looked up as "one <i>boat</i>".
# Why it matters: the text is translated, complete in each file, and the page stays English, only where a text has
#   bold or italic words or a line break.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'i18next-parser@9.4.0' 'react-i18next@17.1.13' 'react@19.3.1' 'i18next@26.7.2' >/dev/null
cat > a.cjs <<'JS'
const fs = require('fs');
const { execFileSync } = require('child_process');
fs.writeFileSync('a.jsx', "import { Trans } from 'react-i18next';\nexport const A = () => <Trans>one <i>boat</i></Trans>;\n");
fs.writeFileSync('parser.cjs', "module.exports = { locales: ['en'], output: 'out.json', input: ['a.jsx'], keySeparator: false, namespaceSeparator: false };\n");
execFileSync('node_modules/.bin/i18next', ['-c', 'parser.cjs'], { stdio: 'ignore' });
const extracted = Object.keys(JSON.parse(fs.readFileSync('out.json')))[0];
const { createElement } = require('react');
const { nodesToString } = require('react-i18next/TransWithoutContext');
const options = { transSupportBasicHtmlNodes: true, transKeepBasicHtmlNodesFor: ['br', 'strong', 'i', 'p'] };
const asked = nodesToString(['one ', createElement('i', null, 'boat')], options);
console.log('expected: the same twice');
console.log('seen:    ', extracted, '|', asked);
process.exit(extracted === 'one <1>boat</1>' && asked === 'one <i>boat</i>' ? 0 : 1);
JS
node a.cjs
