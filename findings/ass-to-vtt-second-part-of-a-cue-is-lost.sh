#!/usr/bin/env bash
# Package: ass-to-vtt 1.2.0 (npm), and node-webvtt 1.9.4, which reads what it writes.
# Behaviour: two line breaks that stand together, which make an empty line on the screen, are an empty line in WebVTT, and there it ends
#   the cue. The speaker's name has the name of the style before it.
# Seen: of "Above\N\NBelow" the cue is "Above", and "Below" is refused or lost; "Anna" in the style "Default" is the speaker "Default Anna".
# Why it matters: an empty line holds two speakers or a sign and a voice apart, and the second of them is not shown. Who
#   translates for voices gets as many speakers as there are styles.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'ass-to-vtt@1.2.0' 'node-webvtt@1.9.4' >/dev/null
cat > a.cjs <<'JS'
const assToVtt = require('ass-to-vtt');
const {Readable} = require('stream');
const webvtt = require('node-webvtt');
const file = `[Script Info]
ScriptType: v4.00+

[V4+ Styles]
Format: Name, Fontname
Style: Default,Arial

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Dialogue: 0,0:00:01.00,0:00:02.00,Default,Anna,0,0,0,,Above\\N\\NBelow
`;
let written = '';
Readable.from([Buffer.from(file)]).pipe(assToVtt()).on('data', (part) => { written += part; }).on('end', () => {
  const seen = webvtt.parse(written, {strict: false}).cues.map((cue) => cue.text);
  console.log('expected:', ['<v Anna>Above\n&nbsp;\nBelow']);
  console.log('seen:    ', seen);
  process.exit(JSON.stringify(seen) === JSON.stringify(['<v Default Anna>Above']) ? 0 : 1);
});
JS
node a.cjs
