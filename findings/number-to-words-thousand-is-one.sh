#!/usr/bin/env bash
# Package: number-to-words 1.2.4 (npm).
# Behaviour: the argument is read by parseInt, up to the first character that is no figure, and fractions are cut off.
# Seen: toWords("1,234") is "one", toWords(1.5) "one", toWords(-0.5) "zero", toOrdinal("12 500") "12th".
# Why it matters: amounts in words stand in contracts and cheques beside the figures; formatted numbers are what a
#   text has, and their first group is taken for all.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'number-to-words@1.2.4' >/dev/null
cat > a.cjs <<'JS'
const { toWords, toOrdinal } = require('number-to-words');
const seen = [toWords('1,234'), toWords(1.5), toWords(-0.5), toOrdinal('12 500')];
console.log('expected: one thousand, two hundred thirty-four; one point five; minus zero point five; 12500th; or errors');
console.log('seen:    ', seen);
process.exit(seen.join() === 'one,one,zero,12th' ? 0 : 1);
JS
node a.cjs
