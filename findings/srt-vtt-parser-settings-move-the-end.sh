#!/usr/bin/env bash
# Package: @plussub/srt-vtt-parser 2.0.5 (npm).
# Behaviour: the line of a WebVTT cue's times may end in settings (position:10%). They are read as part of the end: a
#   number in them is added to it as minutes, and without one the end is no number.
# Seen: a cue from 1 to 2 seconds with "position:10%" ends at 120010 ms; with "align:start" at NaN, null in JSON.
# Why it matters: a cue stands on the screen for two minutes under all that follow, and a check of reading speed finds
#   nothing but leisure. Files made by hand have no settings; those of broadcasters have them in each cue.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" '@plussub/srt-vtt-parser@2.0.5' >/dev/null
cat > a.cjs <<'JS'
const { parse } = require('@plussub/srt-vtt-parser');
const ends = ['', ' position:10%', ' align:start']
  .map(settings => parse(`WEBVTT\n\n00:01.000 --> 00:02.000${settings}\nThe mill\n`).entries[0].to);
console.log('expected:', [2000, 2000, 2000]);
console.log('seen:    ', ends);
process.exit(JSON.stringify(ends) === '[2000,120010,null]' ? 0 : 1);
JS
node a.cjs
