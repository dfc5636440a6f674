#!/usr/bin/env bash
# Packages: html-to-docx 1.8.0, jszip 3.10.1 (npm).
# Behaviour: a piece of text that stands in no block becomes a paragraph for each of its tags; a reading above a word
#   is the next paragraph. Line feeds in preformatted text are spaces.
# Seen: "Old <b>mill</b> here" is three paragraphs, "<p>Old <b>mill</b> here</p>" one; "a" and "b" on two lines of
#   <pre> are "a b".
# Why it matters: segments of a translation, which have no block around them, come out as one word a line in the Word
#   file; code and poems lose their lines.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'html-to-docx@1.8.0' 'jszip@3.10.1' >/dev/null
cat > a.cjs <<'JS'
const convert = require('html-to-docx');
const JSZip = require('jszip');
(async () => {
  const seen = [];
  for (const html of ['<p>Old <b>mill</b> here</p>', 'Old <b>mill</b> here', '<pre>a\nb</pre>']) {
    const xml = await (await JSZip.loadAsync(await convert(html))).file('word/document.xml').async('string');
    seen.push(xml.split('</w:p>').map(part => (part.match(/<w:t[ >][^]*?<\/w:t>|<w:br/g) || []).map(text => text.replace(/<[^>]+>/g, '')).join('')).filter(Boolean).join(' ¶ '));
  }
  console.log('expected:', ['Old mill here', 'Old mill here', 'a, line break, b']);
  console.log('seen:    ', seen);
  process.exit(seen.join('|') === 'Old mill here|Old  ¶ mill ¶  here|a b' ? 0 : 1);
})();
JS
node a.cjs
