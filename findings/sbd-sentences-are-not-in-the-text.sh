#!/usr/bin/env bash
# Package: sbd 1.0.19 (npm).
# Behaviour: the text is put together again from its words: runs of spaces become one, and a line break gets a space
#   at each side. Signs of Chinese and Hindi end no sentence.
# Seen: "Old  mill.", with two spaces, is "Old mill."; "Old" and "mill." on two lines is "Old \n mill."; "你好！你在哪里？" is
#   one sentence.
# Why it matters: sentences are looked up in the text to mark or replace them: all with a double space or a line break
#   are not found, and put back in their place they change the text.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'sbd@1.0.19' >/dev/null
cat > a.cjs <<'JS'
const { sentences } = require('sbd');
const seen = ['Old  mill. Boat.', 'Old\nmill. Boat.', '你好！你在哪里？'].map(text => sentences(text));
console.log('expected:', [['Old  mill.', 'Boat.'], ['Old\nmill.', 'Boat.'], ['你好！', '你在哪里？']]);
console.log('seen:    ', seen);
process.exit(JSON.stringify(seen) === JSON.stringify([['Old mill.', 'Boat.'], ['Old \n mill.', 'Boat.'], ['你好！你在哪里？']]) ? 0 : 1);
JS
node a.cjs
