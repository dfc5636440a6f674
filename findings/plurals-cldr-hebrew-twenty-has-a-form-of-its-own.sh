#!/usr/bin/env bash
# Package: plurals-cldr 2.0.1 (npm).
# Behaviour: the rules are those of an older CLDR: Hebrew has a form "many" for whole tens, Catalan none for millions,
#   and Maltese 2 is "few".
# Seen: Hebrew 20 is "many" and in Intl "other"; Catalan 1,000,000 "other" and in Intl "many"; Maltese 2 "few" and in
#   Intl "two".
# Why it matters: texts are made for the forms of today's CLDR, with one of the other tools: for 20 or 30 boats the
#   Hebrew text is missing, and nothing under twenty shows it.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'plurals-cldr@2.0.1' >/dev/null
cat > a.cjs <<'JS'
const form = require('plurals-cldr');
const seen = [['he', 20], ['ca', 1000000], ['mt', 2]].map(([language, n]) => [form(language, n), new Intl.PluralRules(language).select(n)].join('/'));
console.log('expected: the same twice');
console.log('seen:    ', seen);
process.exit(seen.join() === 'many/other,other/many,few/two' ? 0 : 1);
JS
node a.cjs
