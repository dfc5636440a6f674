#!/usr/bin/env bash
# Package: subsrt-ts 2.1.2 (npm).
# Behaviour: SubRip to SubRip deletes what stands between "<" and ">" and between braces, tags or not.
# Seen: "1 < 2 and 3 > 1" comes back as "1  1", and "<i>Old</i> mill {new}" as "Old mill ".
# Why it matters: a lesson's formulas lose half, italics are gone, and the number and times of the cues, which a check
#   compares, are the same.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'subsrt-ts@2.1.2' >/dev/null
cat > a.cjs <<'JS'
const { convert } = require('subsrt-ts');
const text = '1\n00:00:01,000 --> 00:00:02,000\n1 < 2 and 3 > 1\n\n2\n00:00:03,000 --> 00:00:04,000\n<i>Old</i> mill {new}\n';
const seen = convert(text, { format: 'srt' }).replaceAll('\r', '');
console.log('expected:', JSON.stringify(text));
console.log('seen:    ', JSON.stringify(seen));
process.exit(seen.includes('\n1  1\n') && seen.includes('\nOld mill \n') ? 0 : 1);
JS
node a.cjs
