#!/usr/bin/env bash
# Package: es-hangul 2.4.0 (npm), josa and amountToHangul.
# Behaviour: a Korean particle depends on whether the word before it ends in a consonant. `josa` knows syllables, and of
#   Latin letters that L, M, N and R end in one; each figure is to it one that ends in a vowel, and so is a word in
#   quotation marks. `amountToHangul`, which writes out sums of money, drops a minus.
# Seen: 3 (삼) and 10 (십) get 를 and 가 where 을 and 이 are right, "집" in quotation marks 를; -5000 is written out as 5000.
# Why it matters: the library is there to put values into sentences, and many values are numbers, more than half of
#   which end in a consonant (0, 1, 3, 6, 7, 8); and a refund becomes a charge.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'es-hangul@2.4.0' >/dev/null
cat > a.cjs <<'JS'
const { josa, amountToHangul } = require('es-hangul');
const seen = ['삼', '3', '십', '10', 'L', '집', '"집"'].map((word) => josa(word, '을/를'));
seen.push(josa('3', '이/가'), amountToHangul(5000), amountToHangul(-5000));
console.log('expected: 삼을 3을 십을 10을 L을 집을 "집"을 3이 오천 마이너스오천');
console.log('seen:    ', ...seen);
process.exit(seen.join(' ') === '삼을 3를 십을 10를 L을 집을 "집"를 3가 오천 오천' ? 0 : 1);
JS
node a.cjs
