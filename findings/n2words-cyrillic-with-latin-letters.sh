#!/usr/bin/env bash
# Package: n2words 4.0.0 (npm).
# Behaviour: Ukrainian words are written with the Latin letter i (U+0069) where Ukrainian has the Cyrillic one (U+0456), and
#   Serbian nine hundred ends in a Latin o. On the screen they are the same.
# Seen: of the numbers from 0 to 999, 706 have a Latin letter in Ukrainian, 100 in Serbian and none in Russian; "сiм" (7)
#   is not equal to "сім".
# Why it matters: an amount in words is not found by a search, is a spelling mistake to every checker and goes to a voice as
#   a word that does not exist, and none of it can be seen. A translation memory stores the sentence twice.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'n2words@4.0.0' >/dev/null
cat > a.mjs <<'JS'
import { toCardinal as russian } from 'n2words/ru-RU';
import { toCardinal as serbian } from 'n2words/sr-Cyrl-RS';
import { toCardinal as ukrainian } from 'n2words/uk-UA';
const mixed = (words) => Array.from({ length: 1000 }, (_, n) => words(n)).filter(text => /\p{Script=Latin}/u.test(text)).length;
const seen = [mixed(ukrainian), mixed(serbian), mixed(russian), ukrainian(7) === 'сім'];
console.log('expected:', JSON.stringify([0, 0, 0, true]));
console.log('seen:    ', JSON.stringify(seen));
process.exit(JSON.stringify(seen) === '[706,100,0,false]' ? 0 : 1);
JS
node a.mjs
