#!/usr/bin/env bash
# Package: tiny-segmenter 0.2.0 (npm).
# Behaviour: a text is taken by UTF-16 units: each half of a letter beyond U+FFFF is a word. Figures are cut from each
#   other.
# Seen: "𠮷野家で" has four words, the first two halves of a letter; "1,234円" is "1", ",", "2", "3", "4", "円".
# Why it matters: the words go into an index or a file in UTF-8, where the halves become replacement characters; names
#   with such letters are never found again.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'tiny-segmenter@0.2.0' >/dev/null
cat > a.cjs <<'JS'
const Segmenter = require('tiny-segmenter');
const segmenter = new Segmenter();
const seen = ['吉野家で', '𠮷野家で', '1,234円'].map(text => segmenter.segment(text).map(word => JSON.stringify(word).slice(1, -1)).join(' '));
console.log('expected:', ['吉野家 で', '𠮷野家 で', '1,234 円']);
console.log('seen:    ', seen);
process.exit(seen[1] === '\\ud842 \\udfb7 野家 で' && seen[2] === '1 , 2 3 4 円' && !seen[0].includes('\\') ? 0 : 1);
JS
node a.cjs
