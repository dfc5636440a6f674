#!/usr/bin/env bash
# Package: numeral 2.0.6 (npm), its locales es and de.
# Behaviour: the format "0a" shortens large numbers. In Spanish a "billón" is a million millions, and CLDR writes "1000 M"; the locale has "b"
#   for a thousand millions, as English, and so has the German one, where "b" is no unit. German numbers are grouped with spaces.
# Seen: 1,000,000,000 is "1b" in both, and 1,234,567.5 "1 234 567,5" in German; Intl has "1000 M", "1 Mrd." and "1.234.567,5".
# Why it matters: budgets of a translated page are read a thousand times as large in Spanish; the library's name for the format is
#   the same in all languages, so the texts of the page cannot mend it.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'numeral@2.0.6' >/dev/null
cat > a.cjs <<'JS'
const numeral = require('numeral');
require('numeral/locales');
const show = (locale, number, format) => (numeral.locale(locale), numeral(number).format(format));
const seen = [show('es', 1e9, '0a'), show('de', 1e9, '0a'), show('de', 1234567.5, '0,0.0')];
const short = locale => new Intl.NumberFormat(locale, { notation: 'compact' }).format(1e9);
console.log('expected:', [short('es'), short('de'), new Intl.NumberFormat('de').format(1234567.5)]);
console.log('seen:    ', seen);
process.exit(seen.join('|') === '1b|1b|1 234 567,5' ? 0 : 1);
JS
node a.cjs
