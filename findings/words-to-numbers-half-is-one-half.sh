#!/usr/bin/env bash
# Package: words-to-numbers 1.5.1 (npm).
# Behaviour: the article before a fraction is a one, hundreds and millions stand for themselves, fractions are not
#   known, and an ordinal is its number.
# Seen: "one and a half hours" is "1 and 1 half hours", "half a million" "half 1000000", "one-third" "1-3", and "the
#   first of May" "the 1 of May".
# Why it matters: numbers in words are made figures before the figures of a text and its translation are compared:
#   each of these has one that the other language does not have.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'words-to-numbers@1.5.1' >/dev/null
cat > a.cjs <<'JS'
const { wordsToNumbers } = require('words-to-numbers');
const seen = ['two thousand and five', 'one and a half hours', 'half a million', 'one-third', 'a second look'].map(text => wordsToNumbers(text));
console.log('expected:', [2005, '1.5 hours', 500000, '1/3', 'a second look']);
console.log('seen:    ', seen);
process.exit(seen.join('|') === '2005|1 and 1 half hours|half 1000000|1-3|1 2 look' ? 0 : 1);
JS
node a.cjs
