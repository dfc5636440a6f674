#!/usr/bin/env bash
# Package: write-good 1.0.8 (npm), a checker of English style.
# Behaviour: a form of "to be" before a word that ends in "ed" may be passive voice, whatever the word is; a short list of exceptions has
#   "need" and "indeed".
# Seen: "The mill is red.", "They were wicked.", "The bird was sacred." and "Her name is Winifred." may be passive; "The mill is Dutch." is not.
# Why it matters: it is run over manuals and their translations into English, and a text that describes what is red and
#   sacred has a fault in each sentence; what is passive is lost among them.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'write-good@1.0.8' >/dev/null
cat > a.cjs <<'JS'
const writeGood = require('write-good');
const texts = ['The mill is red.', 'They were wicked.', 'Her name is Winifred.', 'The tool is in a shed.', 'The bird was sacred.', 'The mill is Dutch.'];
const seen = texts.map((text) => writeGood(text).map((found) => found.reason).join());
console.log('expected:', texts.map(() => ''));
console.log('seen:    ', seen);
process.exit(JSON.stringify(seen) === JSON.stringify(['"is red" may be passive voice', '"were wicked" may be passive voice',
  '"is Winifred" may be passive voice', '', '"was sacred" may be passive voice', '']) ? 0 : 1);
JS
node a.cjs
