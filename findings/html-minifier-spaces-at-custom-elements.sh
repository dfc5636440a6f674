#!/usr/bin/env bash
# Package: html-minifier-terser 7.2.0 (npm).
# Behaviour: collapseWhitespace keeps the space between a word and an inline element. In HTML an element of one's own, such as
#   <user-name>, is inline; here it counts as a block, and the spaces on both sides of it go, unless each is named in a setting.
# Seen: "Dear <user-name>Anna</user-name> and <b>all</b> of you" becomes "Dear<user-name>Anna</user-name>and <b>all</b> of you".
# Why it matters: these elements stand for placeholders and glossary terms in the middle of sentences; the page of the build shows
#   "DearAnnaand", the page under development and the file of the translator do not.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'html-minifier-terser@7.2.0' >/dev/null
cat > a.cjs <<'JS'
const { minify } = require('html-minifier-terser');
(async () => {
  const page = '<p>Dear <user-name>Anna</user-name> and <b>all</b> of you</p>';
  const seen = await minify(page, { collapseWhitespace: true });
  console.log('expected:', page);
  console.log('seen:    ', seen);
  process.exit(seen === '<p>Dear<user-name>Anna</user-name>and <b>all</b> of you</p>' ? 0 : 1);
})();
JS
node a.cjs
