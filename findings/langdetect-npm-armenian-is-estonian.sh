#!/usr/bin/env bash
# Package: langdetect 0.2.1 (npm).
# Behaviour: a script that none of its languages is written in tells it nothing, and it answers all the same: with
#   Estonian, at a probability of 0.99999. For other such scripts it answers null.
# Seen: an Armenian and a Georgian sentence are "et" with a probability above 0.99999, Amharic, Khmer and Lao are null,
#   and Yiddish is Hebrew above 0.99999.
# Why it matters: a threshold on the probability is the guard that everyone sets, and it lets these through: Armenian
#   and Georgian land in an Estonian corpus, and are sent to an Estonian translator.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" langdetect@0.2.1 >/dev/null
cat > a.cjs <<'JS'
const langdetect = require('langdetect');
const texts = ['Ծեր մարդը նստած է ծառի տակ', 'ძველი წისქვილი დაკეტილია მაისამდე', 'די אַלטע מיל איז פֿאַרמאַכט', 'አሮጌው ወፍጮ ተዘግቷል', 'រោងម៉ាស៊ីន ចាស់ ត្រូវបាន បិទ'];
const seen = texts.map((text) => {
  const [best] = langdetect.detect(text) ?? [];
  return best ? `${best.lang} ${best.prob > 0.99999}` : 'none';
}).join(', ');
console.log('expected: none, none, none, none, none');
console.log('seen:    ', seen);
process.exit(seen === 'et true, et true, he true, none, none' ? 0 : 1);
JS
node a.cjs
