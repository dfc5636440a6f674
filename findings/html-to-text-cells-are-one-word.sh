#!/usr/bin/env bash
# Package: html-to-text 10.0.1 (npm).
# Behaviour: convert() turns a page into plain text for mail. Cells and rows of a table are joined with nothing between them (the
#   option that sets out tables has to be given); headings are put into capitals.
# Seen: a table of "mill", "moulin" and "12", "50" becomes "millmoulin1250", and the heading "Straße" "STRASSE".
# Why it matters: glossaries and price lists are tables. Two languages become one word, two numbers a third one, and
#   the text version of a mail is the one that is searched and that a filter compares with its translation.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'html-to-text@10.0.1' >/dev/null
cat > a.cjs <<'JS'
const { convert } = require('html-to-text');
const rows = [['mill', 'moulin'], ['12', '50']].map(row => '<tr><td>' + row.join('</td><td>') + '</td></tr>').join('');
const seen = convert('<h1>Straße</h1><table>' + rows + '</table>').split(/\n+/);
console.log('expected:', ['Straße', 'mill moulin', '12 50']);
console.log('seen:    ', seen);
process.exit(seen.join() === 'STRASSE,millmoulin1250' ? 0 : 1);
JS
node a.cjs
