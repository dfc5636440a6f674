#!/usr/bin/env bash
# Package: node-webvtt 2.0.0 (npm).
# Behaviour: NOTE blocks are skipped when a file is parsed; STYLE and REGION blocks, which the standard allows before
#   the first cue, are errors, and what is parsed without `strict` cannot be compiled.
# Seen: of a file with a note and one cue, the cue comes back alone; with `::cue {color: red}` in front, parsing says
#   "Cue identifier needs to be followed by timestamp", and compile "Input must be valid".
# Why it matters: translators' and reviewers' remarks stand in notes; a tool that shifts times deletes them, and does
#   not work at all for files with colours.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'node-webvtt@2.0.0' >/dev/null
cat > a.cjs <<'JS'
const webvtt = require('node-webvtt');
const cue = '00:00:01.000 --> 00:00:02.000\nOld mill\n';
const compiled = webvtt.compile(webvtt.parse(`WEBVTT\n\nNOTE ask Anna\n\n${cue}`, { meta: true }));
const styled = webvtt.parse(`WEBVTT\n\nSTYLE\n::cue {color: red}\n\n${cue}`, { strict: false });
let error = '';
try { webvtt.compile(styled); } catch (thrown) { error = thrown.message; }
const seen = [compiled.includes('ask Anna'), styled.valid, styled.errors.map(one => one.message).join(), error];
console.log('expected:', [true, true, '', '']);
console.log('seen:    ', seen);
process.exit(seen.join('|') === 'false|false|Cue identifier needs to be followed by timestamp (cue #0)|Input must be valid' ? 0 : 1);
JS
node a.cjs
