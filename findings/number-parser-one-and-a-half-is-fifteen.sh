#!/usr/bin/env bash
# Package: @internationalized/number 3.6.9 (npm), of React Aria.
# Behaviour: the parser for numbers in a language takes out the sign of groups wherever it stands. One that stands
#   before one or two digits, and so groups nothing, is no error (with U+2019 for a group in English it is: NaN).
# Seen: in German "1.5" is 15 and "12.50" is 1250, in English "1,5" is 15; in French, whose groups have spaces, "1.5" is
#   1.5.
# Why it matters: translators and customers type the decimal sign of the other language all day; a price or a
#   fuzzy-match threshold becomes ten or a hundred times as much, without a message, and only in the languages that
#   group with a point or a comma.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" '@internationalized/number@3.6.9' >/dev/null
cat > a.mjs <<'JS'
import { NumberParser } from '@internationalized/number';
const read = (language, text) => new NumberParser(language, { style: 'decimal' }).parse(text);
const seen = [read('de', '1.5'), read('de', '12.50'), read('en', '1,5'), read('fr', '1.5'), read('en', '1’5')];
console.log('expected: 1.5 or NaN, and 12.5 or NaN');
console.log('seen:    ', ...seen);
process.exit(JSON.stringify(seen) === '[15,1250,15,1.5,null]' ? 0 : 1);
JS
node a.mjs
