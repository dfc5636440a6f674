#!/usr/bin/env bash
# Package: chrono-node 2.10.3 (npm).
# Behaviour: in French, Spanish and Portuguese, "the day after tomorrow" has "tomorrow" in it, and the parsers know that
#   word alone; Italian's "the day before yesterday" is yesterday. The Swedish parser knows the whole word, and takes it
#   for today. English, German, Finnish and Russian are right.
# Seen: on 10 March, "après-demain", "pasado mañana" and "depois de amanhã" are 11 March, "avant-hier" and "l'altro
#   ieri" are 9 March, and "i övermorgon" is 10 March.
# Why it matters: the dates of a text and of its translation are compared by reading both; a right translation differs
#   by a day, and an appointment made from it is on the wrong one.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'chrono-node@2.10.3' >/dev/null
cat > a.cjs <<'JS'
const chrono = require('chrono-node');
const now = new Date(2026, 2, 10, 12);
const texts = [['en', 'the day after tomorrow'], ['de', 'übermorgen'], ['fr', 'après-demain'], ['es', 'pasado mañana'],
  ['pt', 'depois de amanhã'], ['sv', 'i övermorgon'], ['en', 'the day before yesterday'], ['fr', 'avant-hier'], ['it', "l'altro ieri"]];
const seen = texts.map(([language, text]) => chrono[language].parseDate(text, now).getDate());
console.log('expected: 12 12 12 12 12 12 8 8 8');
console.log('seen:    ', seen.join(' '));
process.exit(seen.join(' ') === '12 12 11 11 11 10 8 9 9' ? 0 : 1);
JS
node a.cjs
