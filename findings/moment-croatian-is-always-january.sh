#!/usr/bin/env bash
# Package: moment 2.31.0 (npm).
# Behaviour: moment writes dates with the genitive of the month where a language has one. In Croatian, Catalan and
#   Occitan it does not read that form: the month is left out without a word, the date counts as valid, and the month
#   left out is January.
# Seen: 2 March 2026 is written in Croatian as "2. ožujka 2026" by the format LL, and read back by the same format as 2
#   January 2026; Catalan "2 de març de 2026" likewise. Polish and Russian come back right; the strict mode refuses the
#   right date.
# Why it matters: dates of translated pages and dates that translators type are moved by up to eleven months; a check
#   that the date is valid, which moment's manual advises, says that it is.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" moment@2.31.0 >/dev/null
cat > a.cjs <<'JS'
const moment = require('moment');
require('moment/min/locales');
const seen = {};
for (const language of ['hr', 'ca', 'oc-lnc', 'pl', 'ru']) {
  moment.locale(language);
  const text = moment('2026-03-02').format('LL');
  const back = moment(text, 'LL');
  const kind = back.isValid() ? 'valid' : 'invalid';
  seen[language] = `${text} -> ${back.format('YYYY-MM-DD')} ${kind}, strict: ${moment(text, 'LL', true).isValid()}`;
}
console.log('expected: 2026-03-02, valid, in all five');
console.log('seen:    ', seen);
const right = {
  hr: '2. ožujka 2026 -> 2026-01-02 valid, strict: false',
  ca: '2 de març de 2026 -> 2026-01-02 valid, strict: false',
  'oc-lnc': '2 de març de 2026 -> 2026-01-02 valid, strict: false',
  pl: '2 marca 2026 -> 2026-03-02 valid, strict: true',
  ru: '2 марта 2026 г. -> 2026-03-02 valid, strict: true',
};
process.exit(JSON.stringify(seen) === JSON.stringify(right) ? 0 : 1);
JS
node a.cjs
