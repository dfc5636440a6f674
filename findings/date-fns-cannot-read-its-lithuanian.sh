#!/usr/bin/env bash
# Package: date-fns 4.4.0 (npm), its locales lt and ar-SA.
# Behaviour: parse() with the pattern and the locale of format() reads what format() wrote, in 15 languages tried. In Lithuanian the month of a
#   date is in the genitive, which format() writes and parse() does not know; in Arabic it does not know the names at all.
# Seen: "2 kovo 2026", written by format, is an invalid date to parse with the same arguments; so is "2 مارس 2026".
# Why it matters: dates in a translated table are read back by the pattern of the language; the invalid date is no error, it is
#   formatted later, or empty.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'date-fns@4.4.0' >/dev/null
cat > a.cjs <<'JS'
const { format, parse } = require('date-fns');
const locales = require('date-fns/locale');
const seen = ['pl', 'cs', 'fi', 'lt', 'arSA'].map(name => {
  const text = format(new Date(2026, 2, 2), 'd MMMM yyyy', { locale: locales[name] });
  const date = parse(text, 'd MMMM yyyy', new Date(), { locale: locales[name] });
  return text + (isNaN(date) ? ' invalid' : ' read');
});
console.log('expected: each one read');
console.log('seen:    ', seen);
process.exit(seen.join() === '2 marca 2026 read,2 března 2026 read,2 maaliskuuta 2026 read,2 kovo 2026 invalid,2 مارس 2026 invalid' ? 0 : 1);
JS
node a.cjs
