#!/usr/bin/env bash
# Package: typograf 7.8.0 (npm), told that the text is French.
# Behaviour: French quotation marks are set with no-break spaces inside, and the spaces before the colon, the question and
#   the exclamation mark, which French requires, are deleted.
# Seen: 'Il dit "oui" : vrai ?' becomes "Il dit «\u202foui\u202f»: vrai?", and "Non !" "Non!".
# Why it matters: a program that prepares typography takes out what a proofreader of French puts in, in every sentence
#   that asks or lists; the good marks next to it say that it knows French.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'typograf@7.8.0' >/dev/null
cat > a.cjs <<'JS'
const Typograf = require('typograf');
const seen = ['Il dit "oui" : vrai ?', 'Non !'].map(text => new Typograf({ locale: ['fr'] }).execute(text));
console.log('expected:', ['Il\u00a0dit «\u202foui\u202f»\u00a0: vrai\u202f?', 'Non\u202f!']);
console.log('seen:    ', seen);
process.exit(seen[0] === 'Il\u00a0dit «\u202foui\u202f»: vrai?' && seen[1] === 'Non!' ? 0 : 1);
JS
node a.cjs
