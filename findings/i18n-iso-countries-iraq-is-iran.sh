#!/usr/bin/env bash
# Package: i18n-iso-countries 7.14.0 (npm), getName and getAlpha2Code; compared with Intl.DisplayNames of Node.js 20.
# Behaviour: some names in its tables of languages are those of other countries.
# Seen: in Turkmen, Iraq is "Eýran", which is Iran; in Portuguese, the Republic of the Congo (CG) is "República
#   Democrática do Congo", which is its neighbour's name (CD), and that name's code is CG.
# Why it matters: people choose their country from such a list, and addresses and customs forms are made of its code; a
#   name of a translated text is read as the code of another state.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" i18n-iso-countries@7.14.0 >/dev/null
cat > a.cjs <<'JS'
const countries = require('i18n-iso-countries');
for (const language of ['tk', 'pt']) countries.registerLocale(require(`i18n-iso-countries/langs/${language}.json`));
const seen = [countries.getName('IQ', 'tk'), countries.getName('CG', 'pt'), countries.getAlpha2Code('República Democrática do Congo', 'pt')].join(', ');
const intl = (language, code) => new Intl.DisplayNames([language], { type: 'region' }).of(code);
console.log('expected:', [intl('tk', 'IQ'), 'República do Congo', 'CD'].join(', '), `(and ${intl('tk', 'IR')} is IR)`);
console.log('seen:    ', seen);
process.exit(seen === 'Eýran, República Democrática do Congo, CG' && intl('tk', 'IR') === 'Eýran' ? 0 : 1);
JS
node a.cjs
