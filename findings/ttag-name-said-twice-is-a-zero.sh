#!/usr/bin/env bash
# Package: ttag 1.8.12 (npm).
# Behaviour: placeholders of a translation are filled once each; what is left is replaced by its number in the list,
#   or by "undefined" if the source has no such name.
# Seen: "a ${ b }" with the translation "${ b } ${ b }" and the value 1 is "1 ${0}"; with "${ x }" it is
#   "${undefined}".
# Why it matters: many languages repeat a name where English has a pronoun; checks of placeholders that compare sets
#   accept it, gettext and other libraries show it.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'ttag@1.8.12' >/dev/null
cat > a.cjs <<'JS'
const { addLocale, useLocale, t } = require('ttag');
const show = translation => {
  const entry = { msgid: 'Hello ${ name }', msgstr: [translation] };
  addLocale('fr', { headers: { 'plural-forms': 'nplurals=2; plural=(n>1);' }, translations: { '': { 'Hello ${ name }': entry } } });
  useLocale('fr');
  const name = 'Anna';
  return t`Hello ${name}`;
};
const seen = [show('Bonjour ${ name }'), show('${ name }, bonjour ${ name }'), show('Bonjour ${ nom }')];
console.log('expected:', ['Bonjour Anna', 'Anna, bonjour Anna', 'Bonjour ${ nom }, or an error']);
console.log('seen:    ', seen);
process.exit(seen.join('|') === 'Bonjour Anna|Anna, bonjour ${0}|Bonjour ${undefined}' ? 0 : 1);
JS
node a.cjs
