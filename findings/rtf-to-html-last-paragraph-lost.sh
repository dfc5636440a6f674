#!/usr/bin/env bash
# Package: @iarna/rtf-to-html 1.1.0 (npm).
# Behaviour: a paragraph is written when its end is read; the end of the file is none. The substitute behind a letter
#   by number is kept beside it.
# Seen: "Old mill\par New boat" is the one paragraph "Old mill", a text without `\par` nothing, and "l\u8217?eau"
#   "l’?eau".
# Why it matters: texts of one paragraph, as clipboards and databases hold them, are empty, and all others lack their
#   end; each French apostrophe gains a question mark.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" '@iarna/rtf-to-html@1.1.0' >/dev/null
cat > a.cjs <<'JS'
const rtf = require('@iarna/rtf-to-html');
const read = text => new Promise(done => rtf.fromString(text, (error, html) => done(error ? 'error' : html.replace(/^[^]*<body>/, '').replace(/<[^>]+>/g, ' ').trim())));
(async () => {
  const seen = [];
  for (const text of ['{\\rtf1\\ansi Old mill\\par New boat}', '{\\rtf1\\ansi Old mill}', '{\\rtf1\\ansi l\\u8217?eau\\par}']) seen.push(await read(text));
  console.log('expected:', ['Old mill, New boat', 'Old mill', 'l’eau']);
  console.log('seen:    ', seen);
  process.exit(seen.join('|') === 'Old mill||l’?eau' ? 0 : 1);
})();
JS
node a.cjs
