#!/usr/bin/env bash
# Packages: epub 1.3.0 and epub2 3.0.2 (npm), adm-zip 0.5.16 to make the book.
# Behaviour: getChapter returns a chapter's HTML without scripts. To disarm attributes such as onclick="…" it writes "skip-" before
#   them, but it looks for them in the text too: each word that begins with "on" and stands before "=" is taken for one.
# Seen: of "In the table, one = eins and once = einmal here." comes "skip-one = eins" and "skip-once = einmal".
# Why it matters: books of grammar and vocabulary, and of mathematics, have such lines; the added word is translated with the
#   text, and nothing in the file has it.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --ignore-scripts --no-audit --no-fund --prefix "$work" 'epub@1.3.0' 'epub2@3.0.2' 'adm-zip@0.5.16' >/dev/null 2>&1
cat > a.cjs <<'JS'
const Zip = require('adm-zip');
const text = 'In the table, one = eins and once = einmal here.';
const book = new Zip();
book.addFile('mimetype', Buffer.from('application/epub+zip'));
book.addFile('META-INF/container.xml', Buffer.from('<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/a.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'));
book.addFile('OEBPS/a.opf', Buffer.from('<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="2.0" unique-identifier="i"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>T</dc:title><dc:language>en</dc:language><dc:identifier id="i">x</dc:identifier></metadata><manifest><item id="n" href="n.ncx" media-type="application/x-dtbncx+xml"/><item id="c" href="c.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="c"/></spine></package>'));
book.addFile('OEBPS/c.xhtml', Buffer.from('<html xmlns="http://www.w3.org/1999/xhtml"><head><title>T</title></head><body><p>' + text + '</p></body></html>'));
book.writeZip('a.epub');
const read = EPub => new Promise((resolve, reject) => {
  const epub = new EPub('a.epub');
  epub.on('error', reject);
  epub.on('end', () => epub.getChapter('c', (error, html) => (error ? reject(error) : resolve(html))));
  epub.parse();
});
(async () => {
  const seen = [await read(require('epub')), await read(require('epub2').EPub)];
  console.log('expected:', '<p>' + text + '</p>');
  for (const html of seen) console.log('seen:    ', html);
  process.exit(seen.every(html => html.includes('In the table, skip-one = eins and skip-once = einmal here.')) ? 0 : 1);
})();
JS
node a.cjs
