#!/usr/bin/env bash
# Package: gettext-extractor 4.0.6 (npm), elementContent of HTML.
# Behaviour: the content of an element is extracted with its tags, and its references are undone: an escaped "<" and a
#   tag look the same, and so do "&amp;" and "&".
# Seen: `<t>Press &lt;b&gt; for <b>bold</b></t>` is extracted as `Press <b> for <b>bold</b>`; `R&amp;D` as `R&D`, and of
#   `caf&eacute;&nbsp;x` the é is a letter and the space stays a reference.
# Why it matters: the text is HTML, for it has tags, so its translation is put in as HTML: then the letters are a tag,
#   and all behind is bold. The text as it stands in the page is not found in the catalogue.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" gettext-extractor@4.0.6 >/dev/null
cat > a.cjs <<'JS'
const { GettextExtractor, HtmlExtractors } = require('gettext-extractor');
const extractor = new GettextExtractor();
extractor.createHtmlParser([HtmlExtractors.elementContent('t')])
  .parseString('<t>Press &lt;b&gt; for <b>bold</b></t><t>R&amp;D</t><t>caf&eacute;&nbsp;x</t>');
const seen = extractor.getMessages().map(({ text }) => text).sort();
console.log('expected:', ['Press &lt;b&gt; for <b>bold</b>', 'R&amp;D', 'caf\u00e9\u00a0x, or as it stands']);
console.log('seen:    ', seen);
process.exit(seen.join('|') === 'Press <b> for <b>bold</b>|R&D|caf\u00e9&nbsp;x' ? 0 : 1);
JS
node a.cjs
