#!/usr/bin/env bash
# Packages: @formatjs/cli 6.16.32, typescript 5.9.3 (npm).
# Behaviour: in JSX, `&rsquo;` in an attribute is a reference to a character, as in HTML (JSX's grammar,
#   HTMLCharacterReference), and the program has "’". `formatjs extract` writes the letters of the source file.
# Seen: defaultMessage="Don&rsquo;t go to the caf&eacute;" is extracted with both references; compiled by TypeScript it
#   is "Don’t go to the café".
# Why it matters: translators get "Don&rsquo;t", and references in a translation are shown as they are, since nothing
#   reads them there; the same text in the program and in the catalogue are two.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" '@formatjs/cli@6.16.32' 'typescript@5.9.3' >/dev/null
cat > a.jsx <<'JSX'
import {FormattedMessage} from 'react-intl';
const a = <FormattedMessage id="a" defaultMessage="Don&rsquo;t go to the caf&eacute;"/>;
JSX
npx formatjs extract a.jsx > a.json
cat > a.cjs <<'JS'
const ts = require('typescript');
const source = require('fs').readFileSync('a.jsx', 'utf8');
const compiled = ts.transpileModule(source, { compilerOptions: { jsx: ts.JsxEmit.React } }).outputText;
const shown = JSON.parse(compiled.match(/defaultMessage: (".*?")/)[1]);
const extracted = require('./a.json').a.defaultMessage;
console.log('expected:', shown);
console.log('seen:    ', extracted);
process.exit(shown === 'Don’t go to the café' && extracted === 'Don&rsquo;t go to the caf&eacute;' ? 0 : 1);
JS
node a.cjs
