#!/usr/bin/env bash
# Package: any-date-parser 2.2.4 (npm), fromString with a language.
# Behaviour: a date whose day and month are not in the language's order is read without its first digit, or cut
#   elsewhere, so that something fits. The date is valid.
# Seen: "25/12/2026" in American English is 12 May 2026 ("5/12"), "13/01/2026" 1 March; "12/25/2026" in French, British
#   English and German is 12 February 2026. In their own languages they are right.
# Why it matters: a date that the translator forgot to turn round, or an English date in a French page, is read as a
#   third date that stands nowhere, where an error or the 25th would be right.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" any-date-parser@2.2.4 >/dev/null
cat > a.cjs <<'JS'
const imported = require('any-date-parser');
const parser = imported.default ?? imported;
const pairs = [['25/12/2026', 'en-US'], ['13/01/2026', 'en-US'], ['12/25/2026', 'fr'], ['12/25/2026', 'en-GB'], ['25/12/2026', 'fr']];
const seen = pairs.map(([text, language]) => {
  const date = parser.fromString(text, language);
  return date.invalid ? 'invalid' : date.toISOString().slice(0, 10);
}).join(' ');
console.log('expected: 2026-12-25 2026-01-13 2026-12-25 2026-12-25 2026-12-25, or invalid but for the last');
console.log('seen:    ', seen);
process.exit(seen === '2026-05-12 2026-03-01 2026-02-12 2026-02-12 2026-12-25' ? 0 : 1);
JS
TZ=UTC node a.cjs
