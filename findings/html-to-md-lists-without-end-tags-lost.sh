#!/usr/bin/env bash
# Package: html-to-md 0.8.8 (npm).
# Behaviour: HTML lets the end tags of items, cells, terms and paragraphs be left out, and minifiers do so. A list or a
#   table without them has no content for the converter, and paragraphs stay HTML; references by name stay as they are.
# Seen: `<ul><li>one<li>two</ul>` becomes nothing, and so does a table; with the end tags both are right. `caf&eacute;`
#   stays `caf&eacute;`.
# Why it matters: a page is turned into Markdown for translation, or for a language model, without its lists and tables,
#   and no error is given; the words are missing in the count and in the translation.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" html-to-md@0.8.8 >/dev/null
cat > a.cjs <<'JS'
const imported = require('html-to-md');
const convert = imported.default ?? imported;
const pages = ['<ul><li>one<li>two</ul>', '<ul><li>one</li><li>two</li></ul>', '<table><tr><td>a<td>b</table>', '<p>caf&eacute;</p>'];
const seen = pages.map((page) => convert(page));
console.log('expected:', ['* one\n* two', '* one\n* two', '|||\n|---|---|\n|a|b|', 'café']);
console.log('seen:    ', seen);
process.exit(JSON.stringify(seen) === '["","* one\\n* two","","caf&eacute;"]' ? 0 : 1);
JS
node a.cjs
