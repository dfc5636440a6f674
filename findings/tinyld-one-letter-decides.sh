#!/usr/bin/env bash
# Package: tinyld 1.3.4 (npm), detect and detectAll.
# Behaviour: a letter that one language alone has counts for so much that the other words of the text do not matter. A
#   Greek letter of mathematics, a Czech name or a Spanish loan decides what a long English or German sentence is;
#   braces count for Klingon.
# Seen: "Die Taste Ω ist auf der linken Seite des Geräts." is Greek with accuracy 1; an English sentence with the name
#   Dvořák is Czech with accuracy 1, one with Łódź Polish, one with jalapeño Spanish; "Le moulin {name} est fermé, %s"
#   is Klingon.
# Why it matters: a corpus filter or a router of texts by language throws out sentences with names of other languages,
#   and sends them to the wrong translator; the accuracy that is given does not warn.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" tinyld@1.3.4 >/dev/null
cat > a.mjs <<'JS'
import { detect, detectAll } from 'tinyld';
const texts = [
  'Die Taste Ω ist auf der linken Seite des Geräts.',
  'The conductor Antonín Dvořák stayed in the old house beside the river until the end of May.',
  'The old mill of Łódź was closed for repairs in the spring, and the boats stay on the river until May.',
  'The jalapeño sauce is on the table, and the bread is in the oven.',
  'Le moulin {name} est fermé, %s',
];
const seen = texts.map((text) => detect(text)).join(' ');
const sure = texts.slice(0, 2).map((text) => detectAll(text)[0].accuracy).join(' ');
console.log('expected: de en en en fr');
console.log(`seen:     ${seen} (accuracy of the first two: ${sure})`);
process.exit(seen === 'el cs pl es tlh' && sure === '1 1' ? 0 : 1);
JS
node a.mjs
