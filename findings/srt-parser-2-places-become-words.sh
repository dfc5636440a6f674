#!/usr/bin/env bash
# Package: srt-parser-2 1.2.3 (npm).
# Behaviour: SubRip may have coordinates behind the times; they are moved into the text. A file without the numbers of
#   its cues, which players show, has no cues.
# Seen: "00:00:01,000 --> 00:00:02,000 X1:10 X2:20" with the text "Old mill" has the text "X1:10 X2:20\nOld mill", and
#   is written so.
# Why it matters: viewers read the coordinates; the translator pays for them as words.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'srt-parser-2@1.2.3' >/dev/null
cat > a.cjs <<'JS'
const Parser = require('srt-parser-2').default;
const read = text => new Parser().fromSrt(text).map(cue => cue.text);
const seen = [read('1\n00:00:01,000 --> 00:00:02,000 X1:10 X2:20\nOld mill\n'), read('00:00:01,000 --> 00:00:02,000\nOld mill\n')];
console.log('expected:', [['Old mill'], ['Old mill']]);
console.log('seen:    ', seen);
process.exit(JSON.stringify(seen) === '[["X1:10 X2:20\\nOld mill"],[]]' ? 0 : 1);
JS
node a.cjs
