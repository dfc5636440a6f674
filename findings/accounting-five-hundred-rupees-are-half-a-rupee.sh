#!/usr/bin/env bash
# Package: accounting 0.4.1 (npm), formatMoney and unformat.
# Behaviour: to read an amount, unformat takes out all but digits, the hyphen and full stops, and keeps the full stop of
#   a currency's abbreviation: "Rs. 500.00" is read as ".500.00", which is 0.5. The minus sign U+2212 is taken out, too.
# Seen: what formatMoney(500, "Rs. ") writes is read back as 0.5; the Swiss "Fr. 5.50" is 0.5; "−5", written with the
#   minus that Swedish, Norwegian, Finnish and other languages have in CLDR and Intl, is 5.
# Why it matters: amounts of a translated page or a price list are a thousandth, without an error, and debts become
#   credits; a check that compares the amounts of source and target says that they differ, or that they agree.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" accounting@0.4.1 >/dev/null
cat > a.cjs <<'JS'
const { formatMoney, unformat } = require('accounting');
const minus = new Intl.NumberFormat('sv').format(-5);
const seen = [formatMoney(500, 'Rs. '), 'Fr. 5.50', minus, '-5'].map((text) => `${text} -> ${unformat(text)}`).join(', ');
console.log('expected: Rs. 500.00 -> 500, Fr. 5.50 -> 5.5, −5 -> -5, -5 -> -5');
console.log('seen:    ', seen);
process.exit(seen === 'Rs. 500.00 -> 0.5, Fr. 5.50 -> 0.5, \u22125 -> 5, -5 -> -5' ? 0 : 1);
JS
node a.cjs
