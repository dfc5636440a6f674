#!/usr/bin/env bash
# Package: wink-tokenizer 5.3.0 (npm), which is made for the Latin and the Devanagari script by its documentation.
# Behaviour: Latin letters are those up to U+00FF; each other, of French, Polish, Turkish or Vietnamese, is an "alien" token of its own and cuts
#   its word.
# Seen: "Œuvre" is "Œ" and "uvre", "Łódź" "Ł", "ód" and "ź", "Đà Nẵng" "Đ", "à", "N", "ẵ" and "ng"; "Größe" and the Hindi "हिन्दी" are one token.
# Why it matters: German and Spanish pass each test, and half of Europe's languages are cut to pieces; counts, searches and glossaries in
#   Polish or Czech find no word that has its own letters.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'wink-tokenizer@5.3.0' >/dev/null
cat > a.cjs <<'JS'
const Tokenizer = require('wink-tokenizer');
const tokenizer = new Tokenizer();
const texts = ['Œuvre', 'Łódź', 'Đà Nẵng', 'Größe', 'हिन्दी'];
const seen = texts.map((text) => tokenizer.tokenize(text).map((token) => token.value).join(' '));
console.log('expected:', texts);
console.log('seen:    ', seen);
process.exit(JSON.stringify(seen) === JSON.stringify(['Œ uvre', 'Ł ód ź', 'Đ à N ẵ ng', 'Größe', 'हिन्दी']) ? 0 : 1);
JS
node a.cjs
