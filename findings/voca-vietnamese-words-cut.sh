#!/usr/bin/env bash
# Package: voca 1.4.1 (npm).
# Behaviour: what a letter is stands in a list that ends before the letters with two accents, U+1E00 to U+1EFF, which
#   Vietnamese has in every second word. Words end there, a capital stands within them, and their letters are dropped
#   from slugs.
# Seen: "Việt Nam" has three words, is "ViỆt Nam" in titleCase and "vi-t-nam" as a slug; "Tiếng Việt" is "TiẾng ViỆt";
#   the Icelandic name "Ægir" has the slug "a-egir".
# Why it matters: a word count of a Vietnamese translation is too high, headings are misspelt with capitals in the
#   middle, and different pages get the same address.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" voca@1.4.1 >/dev/null
cat > a.cjs <<'JS'
const v = require('voca');
const seen = [v.countWords('Việt Nam'), v.titleCase('Việt Nam'), v.slugify('Việt Nam'), v.titleCase('Tiếng Việt'), v.slugify('Ægir')].join(', ');
console.log('expected: 2, Việt Nam, viet-nam, Tiếng Việt, aegir');
console.log('seen:    ', seen);
process.exit(seen === '3, ViỆt Nam, vi-t-nam, TiẾng ViỆt, a-egir' ? 0 : 1);
JS
node a.cjs
