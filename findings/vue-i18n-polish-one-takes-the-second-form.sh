#!/usr/bin/env bash
# Packages: vue-i18n 11.4.18 with vue 3.5.45 (npm).
# Behaviour: forms of a plural stand in one text, between bars. With three, the first is for 0, the second for 1, the third for the rest,
#   in every language; the categories of CLDR, which Intl knows, are not used. A bar in any other text begins a second form too.
# Seen: Polish "plik | pliki | plików" shows "1 pliki", "2 plików" and "0 plik"; right are "1 plik", "2 pliki", "0 plików". The text
#   "Tak | Nie" is shown as "Tak".
# Why it matters: Polish has three forms, and translation tools write them in the order of gettext and CLDR, one, few, many; the file is
#   complete, and each count but 5 and its kind is shown with a wrong form.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'vue-i18n@11.4.18' 'vue@3.5.45' >/dev/null
cat > a.cjs <<'JS'
const { createI18n } = require('vue-i18n');
const messages = { pl: { files: '{n} plik | {n} pliki | {n} plików', choice: 'Tak | Nie' } };
const { t } = createI18n({ legacy: false, locale: 'pl', messages }).global;
const seen = [...[0, 1, 2, 5].map(n => t('files', n)), t('choice')];
const names = { one: 'plik', few: 'pliki', many: 'plików' };
const expected = [...[0, 1, 2, 5].map(n => n + ' ' + names[new Intl.PluralRules('pl').select(n)]), 'Tak | Nie'];
console.log('expected:', expected);
console.log('seen:    ', seen);
process.exit(seen.join() === '0 plik,1 pliki,2 plików,5 plików,Tak' && expected.join() === '0 plików,1 plik,2 pliki,5 plików,Tak | Nie' ? 0 : 1);
JS
node a.cjs
