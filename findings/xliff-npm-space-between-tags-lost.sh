#!/usr/bin/env bash
# Package: xliff 6.4.0 (npm), XLIFF 1.2.
# Behaviour: a space that stands alone between two inline elements is dropped on reading, in spite of
#   xml:space="preserve"; on writing, line breaks and indentation are put inside <source> and <target>.
# Seen: `<g>old</g> <g>mill</g>` comes back as `<g>old</g>`, line break, indentation, `<g>mill</g>`, and
#   a text before an element gets a line break and ten spaces after it.
# Why it matters: with xml:space="preserve" the words are "oldmill", or a layout full of line breaks; the
#   source no longer matches the memory.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'xliff@6.4.0' >/dev/null
cat > a.cjs <<'JS'
const { xliff12ToJs, jsToXliff12 } = require('xliff');
const inner = 'The <g id="1">old</g> <g id="2">mill</g>';
const text = `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a"
 source-language="en" target-language="fr" datatype="plaintext"><body><trans-unit id="1" xml:space="preserve"><source>${inner}</source></trans-unit></body></file></xliff>`;
(async () => {
  const data = await xliff12ToJs(text);
  const parts = data.resources.a['1'].source.map(p => (typeof p === 'string' ? p : p.GenericSpan.contents));
  const back = (await jsToXliff12(data)).match(/<source>([^]*)<\/source>/)[1];
  console.log('expected:', JSON.stringify(['The ', 'old', ' ', 'mill']), JSON.stringify(inner));
  console.log('seen:    ', JSON.stringify(parts), JSON.stringify(back));
  process.exit(parts.join('|') === 'The |old|mill' && /The \n +<g id="1">old<\/g>\n +<g id="2">mill<\/g>\n +$/.test(back) ? 0 : 1);
})();
JS
node a.cjs
