#!/usr/bin/env bash
# Packages: turndown 7.2.5, turndown-plugin-gfm 1.0.2 (npm).
# Behaviour: stars and underscores are escaped in cells, the vertical bar is not; a line break is written as two
#   spaces and a line feed, in a cell too, where it ends the row.
# Seen: a cell "mill<br>moulin" becomes "| mill", two spaces, and on the next line "moulin |"; "a|b" stays "| a|b |".
# Why it matters: glossaries and tables of languages have both: the second half of a cell is a paragraph below the
#   table, and the columns of the row are shifted.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'turndown@7.2.5' 'turndown-plugin-gfm@1.0.2' >/dev/null
cat > a.cjs <<'JS'
const Turndown = require('turndown');
const service = new Turndown();
service.use(require('turndown-plugin-gfm').gfm);
const seen = ['mill<br>moulin', 'a|b', '5 * 3'].map(cell => service.turndown(`<table><tr><th>x</th></tr><tr><td>${cell}</td></tr></table>`).split('\n').slice(2).join('\n'));
console.log('expected:', ['| mill<br>moulin |', '| a\\|b |', '| 5 \\* 3 |']);
console.log('seen:    ', seen);
process.exit(JSON.stringify(seen) === JSON.stringify(['| mill  \nmoulin |', '| a|b |', '| 5 \\* 3 |']) ? 0 : 1);
JS
node a.cjs
