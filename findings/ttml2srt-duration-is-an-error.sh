#!/usr/bin/env bash
# Package: ttml2srt 1.2.4 (npm).
# Behaviour: TTML gives a cue its end, or its duration; with a cue of the second kind the whole file fails by a
#   TypeError. References stay as they are in SubRip, which has none, and italics by a style are lost.
# Seen: begin="3s" end="4s" is read, begin="3s" dur="1s" is "Cannot read properties of undefined"; "Old mill &amp;
#   boat" comes out with "&amp;", and style="s1", italic, is plain.
# Why it matters: which of the two ways a file has is the choice of the program that wrote it; viewers read "&amp;".
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'ttml2srt@1.2.4' >/dev/null
cat > a.cjs <<'JS'
const { ttml2srt } = require('ttml2srt');
const film = cues => `<tt xmlns="http://www.w3.org/ns/ttml" xmlns:tts="http://www.w3.org/ns/ttml#styling"><head><styling>
<style xml:id="s1" tts:fontStyle="italic"/></styling></head><body><div>${cues}</div></body></tt>`;
const read = cues => { try { return ttml2srt(film(cues)).split(/\r?\n/).filter(line => /[a-z]/i.test(line)); } catch (error) { return error.name; } };
const seen = [read('<p begin="1s" end="2s">Old mill &amp; boat</p><p begin="3s" end="4s" style="s1">Sail</p>'), read('<p begin="3s" dur="1s">Wheel</p>')];
console.log('expected:', [['Old mill & boat', '<i>Sail</i>'], ['Wheel']]);
console.log('seen:    ', seen);
process.exit(JSON.stringify(seen) === '[["Old mill &amp; boat","Sail"],"TypeError"]' ? 0 : 1);
JS
node a.cjs
