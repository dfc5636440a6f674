#!/usr/bin/env bash
# Package: html-truncate 1.2.2 (npm).
# Behaviour: tags are not counted and stay whole; references of characters are counted by their letters and cut
#   anywhere.
# Seen: `R&amp;D is old` at 4 is "R&am...", and `&eacute;t&eacute;` at 3 "&ea..."; in `<b>Old mill</b> is here` the
#   tag stays whole.
# Why it matters: teasers of French and German pages show broken references, and are shorter than the English ones,
#   since each accent counts as eight letters.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'html-truncate@1.2.2' >/dev/null
cat > a.cjs <<'JS'
const truncate = require('html-truncate');
const seen = [truncate('R&amp;D is old', 4), truncate('&eacute;t&eacute; long', 3), truncate('<b>Old mill</b> is here', 8)];
console.log('expected:', ['R&amp;D ...', '&eacute;t&eacute;...', '<b>Old mill</b>...']);
console.log('seen:    ', seen);
process.exit(seen.join('|') === 'R&am...|&ea...|<b>Old mill</b>...' ? 0 : 1);
JS
node a.cjs
