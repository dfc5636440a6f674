#!/usr/bin/env bash
# Package: subtitle 4.2.2 (npm).
# Behaviour: WebVTT files may have STYLE and REGION blocks before the first cue, and NOTE blocks anywhere. The
#   parser takes the first line of a STYLE block for a time and gives up.
# Seen: "expected timestamp at row 3, but received: "STYLE"".
# Why it matters: files of broadcasters and streaming services have such blocks in every file; tests with plain
#   cues do not show it.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'subtitle@4.2.2' >/dev/null
cat > a.cjs <<'JS'
const { parseSync } = require('subtitle');
const cue = '00:01.000 --> 00:02.000\nThe mill\n';
const seen = [`WEBVTT\n\n${cue}`, `WEBVTT\n\nSTYLE\n::cue { color: white }\n\n${cue}`].map(text => {
  try { return parseSync(text).filter(node => node.type === 'cue').length; } catch (error) { return error.message; }
});
console.log('expected:', [1, 1]);
console.log('seen:    ', seen);
process.exit(seen[0] === 1 && String(seen[1]).startsWith('expected timestamp at row 3') ? 0 : 1);
JS
node a.cjs
