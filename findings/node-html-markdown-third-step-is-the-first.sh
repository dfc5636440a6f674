#!/usr/bin/env bash
# Package: node-html-markdown 2.0.0 (npm).
# Behaviour: a numbered list that begins at another number, as the rest of a list behind a picture does, begins at 1; a
#   line break in a cell of a table vanishes. turndown, of the same purpose, keeps the number.
# Seen: <ol start="3"> with one item is "1. Close the sluice."; the cell "mill<br>moulin" is "millmoulin".
# Why it matters: "see step 3" points nowhere in the Markdown that goes to the translator or to a language model, and
#   two terms, or a term and its translation, become one word in each table of terms.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'node-html-markdown@2.0.0' 'turndown@7.2.5' >/dev/null
cat > a.cjs <<'JS'
const { NodeHtmlMarkdown } = require('node-html-markdown');
const Turndown = require('turndown');
const list = '<ol start="3"><li>Close the sluice.</li></ol>';
const table = '<table><tr><th>Term</th></tr><tr><td>mill<br>moulin</td></tr></table>';
const seen = [NodeHtmlMarkdown.translate(list), new Turndown().turndown(list), NodeHtmlMarkdown.translate(table).split('\n').pop()];
console.log('expected: "3. Close the sluice.", twice, and a cell with "mill" and "moulin"');
console.log('seen:    ', JSON.stringify(seen));
process.exit(seen[0] === '1. Close the sluice.' && seen[1] === '3.  Close the sluice.' && /^\| millmoulin +\|$/.test(seen[2]) ? 0 : 1);
JS
node a.cjs
