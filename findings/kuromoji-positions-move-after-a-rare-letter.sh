#!/usr/bin/env bash
# Package: kuromoji 0.1.2 (npm).
# Behaviour: the position of a word counts characters of Unicode, from 1; strings of JavaScript count UTF-16 units.
#   The two agree until a letter beyond U+FFFF, which names of people, fish and places have.
# Seen: in "𠮷野家で食べる" the piece at the position of 野家 is the second half of 𠮷 with 野.
# Why it matters: marks, replacements and comments set by these positions fall on the wrong letters in the rest of the
#   text, and cut the rare letter in two.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'kuromoji@0.1.2' >/dev/null
cat > a.cjs <<'JS'
const kuromoji = require('kuromoji');
const path = require('path').join(path_of('kuromoji'), 'dict');
function path_of(name) { return require('path').dirname(require.resolve(name + '/package.json')); }
kuromoji.builder({ dicPath: path }).build((error, tokenizer) => {
  const right = text => tokenizer.tokenize(text).map(word => text.substr(word.word_position - 1, word.surface_form.length) === word.surface_form);
  const seen = ['吉野家で食べる', '𠮷野家で食べる'].map(text => right(text).join());
  console.log('expected: each word at its position');
  console.log('seen:    ', seen);
  process.exit(!error && /^true(,true)+$/.test(seen[0]) && /^true(,false)+$/.test(seen[1]) ? 0 : 1);
});
JS
node a.cjs
