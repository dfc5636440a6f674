#!/usr/bin/env bash
# Package: currency-formatter 1.5.9 (npm).
# Behaviour: format() takes the marks of the locale, unformat() those of the currency, and the two differ. The marks
#   themselves are not CLDR's: Switzerland and Mexico have the decimal point.
# Seen: 1234.5 in de-CH is "1.234,50 CHF" (CLDR: CHF 1’234.50), and comes back as 1.2345; in es-MX likewise; a Kuwaiti
#   "د.ك.‏ 1,234.567" comes back as 0.
# Why it matters: amounts of a text are read to compare them with those of its translation; a thousandth or nothing is
#   what is compared, and euros, with which one tries, are right.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'currency-formatter@1.5.9' >/dev/null
cat > a.cjs <<'JS'
const { format, unformat } = require('currency-formatter');
const seen = [[1234.5, { locale: 'fr-FR' }], [1234.5, { locale: 'de-CH' }], [1234.5, { locale: 'es-MX' }], [1234.567, { code: 'KWD' }]]
  .map(([value, how]) => unformat(format(value, how), how));
console.log('expected:', [1234.5, 1234.5, 1234.5, 1234.567]);
console.log('seen:    ', seen, format(1234.5, { locale: 'de-CH' }));
process.exit(seen.join() === '1234.5,1.2345,1.2345,0' ? 0 : 1);
JS
node a.cjs
