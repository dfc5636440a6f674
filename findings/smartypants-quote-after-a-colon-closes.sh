#!/usr/bin/env bash
# Package: smartypants 0.2.2 (npm).
# Behaviour: which way a quotation mark turns depends on what stands before it; a colon, a dash as one character, and
#   « are taken for the end of a word, a hyphen for its beginning.
# Seen: `said:"Hi"` is `said:”Hi”`, `mill—"old"` `mill—”old”`, and `Jean-"Luc"` `Jean-“Luc”`; `'tis` is `‘tis`, where
#   `'90s` is `’90s`.
# Why it matters: in English a dash has no spaces, in Chinese and Japanese a colon has none: the marks of speech are
#   wrong just at these places, and a check that counts pairs finds them odd.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'smartypants@0.2.2' >/dev/null
cat > a.cjs <<'JS'
const { smartypantsu } = require('smartypants');
const seen = ['said "Hi"', 'said:"Hi"', 'mill—"old"', 'Jean-"Luc"', "'tis", "'90s"].map(text => smartypantsu(text));
console.log('expected:', ['said “Hi”', 'said:“Hi”', 'mill—“old”', 'Jean-“Luc”', '’tis', '’90s']);
console.log('seen:    ', seen);
process.exit(seen.join('|') === 'said “Hi”|said:”Hi”|mill—”old”|Jean-“Luc”|‘tis|’90s' ? 0 : 1);
JS
node a.cjs
