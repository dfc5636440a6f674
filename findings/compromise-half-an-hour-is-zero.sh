#!/usr/bin/env bash
# Package: compromise 14.17.0 (npm), numbers() of English.
# Behaviour: the value of a number loses the halves before a noun and the minus before figures; written out as words or
#   figures, the text changes with it. "Minus five", in words, is read with its sign.
# Seen: "half an hour" has the value 0 and becomes "zero hour"; "It is -5 degrees" has the value 5, and one more than -5
#   is -6; "a fifth wheel" becomes "0.2nd wheel".
# Why it matters: numbers of source and target are compared to find wrong ones, and texts are rewritten from words to
#   figures; here a right translation differs from its source, and a text of half an hour says none.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" compromise@14.17.0 >/dev/null
cat > a.mjs <<'JS'
import nlp from 'compromise';
const values = (text) => nlp(text).numbers().get().join(' ');
const seen = [
  values('It took half an hour.'),
  nlp('It took half an hour.').numbers().toText().all().text(),
  values('It is minus five degrees.'),
  values('It is -5 degrees.'),
  nlp('It is -5 degrees.').numbers().add(1).all().text(),
  nlp('It is a fifth wheel.').numbers().toNumber().all().text(),
];
const wanted = ['0.5', 'It took half an hour.', '-5', '-5', 'It is -4 degrees.', 'It is a fifth wheel.'];
console.log('expected:', wanted);
console.log('seen:    ', seen);
const right = ['0', 'It took zero hour.', '-5', '5', 'It is -6 degrees.', 'It is 0.2nd wheel.'];
process.exit(JSON.stringify(seen) === JSON.stringify(right) ? 0 : 1);
JS
node a.mjs
