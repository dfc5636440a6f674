#!/usr/bin/env bash
# Package: vtt-to-srt 0.1.0 (npm).
# Behaviour: what stands from the first "<" of a line to the last ">" that has a letter behind it is deleted, words and all. Notes and the file's style are cues' text,
#   and no empty line parts two cues.
# Seen: "Old <i>mill</i> here" is "Old  here", and "<i>Open</i> the <b>mill</b>" is "mill</b>"; "NOTE checked" stands above the first cue.
# Why it matters: the words that a film sets in italics, songs and voices from afar, are those that are lost, and the notes
#   between translators are on the screen.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'vtt-to-srt@0.1.0' >/dev/null
cat > a.cjs <<'JS'
const vttToSrt = require('vtt-to-srt');
const {Readable} = require('stream');
const file = `WEBVTT

NOTE checked

00:00:01.000 --> 00:00:02.000
Old <i>mill</i> here

00:00:03.000 --> 00:00:04.000
<i>Open</i> the <b>mill</b>
It is old
`;
let written = '';
Readable.from([Buffer.from(file)]).pipe(vttToSrt()).on('data', (part) => { written += part; }).on('end', () => {
  const seen = written.split('\r\n');
  console.log('expected:', ['1', '00:00:01,000 --> 00:00:02,000', 'Old <i>mill</i> here', '', '2', '00:00:03,000 --> 00:00:04,000', '<i>Open</i> the <b>mill</b>', 'It is old']);
  console.log('seen:    ', seen);
  process.exit(JSON.stringify(seen) === JSON.stringify(['NOTE checked', '00:00:01,000 --> 00:00:02,000', 'Old  here', '00:00:03,000 --> 00:00:04,000', 'mill</b>', 'It is old', '']) ? 0 : 1);
});
JS
node a.cjs
