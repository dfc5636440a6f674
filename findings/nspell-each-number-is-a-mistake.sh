#!/usr/bin/env bash
# Packages: nspell 2.1.5, dictionary-en 4.0.0 and dictionary-de 3.0.0 (npm).
# Behaviour: nspell reads Hunspell's dictionaries. Hunspell accepts numbers, breaks words at hyphens (BREAK, on by default) and
#   puts compounds together by the dictionary's own rules; nspell does none of the three.
# Seen: "123", "12:30", "well-known", and German "Haustür" and "Mühlenrad" are misspelt; "5th", "mill" and "Tür" are right.
# Why it matters: with the dictionary that an office program uses, correct texts are full of mistakes, German ones above all, and
#   a share of misspelt words, by which a corpus is filtered, throws out texts with numbers.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'nspell@2.1.5' 'dictionary-en@4.0.0' 'dictionary-de@3.0.0' >/dev/null
cat > a.mjs <<'JS'
import nspell from 'nspell';
import en from 'dictionary-en';
import de from 'dictionary-de';
const check = (dictionary, words) => words.filter(word => !nspell(dictionary).correct(word));
const seen = [check(en, ['mill', '5th', '123', '12:30', 'well-known']), check(de, ['Tür', 'Haus', 'Haustür', 'Mühlenrad'])];
console.log('expected:', [[], []]);
console.log('seen:    ', seen);
process.exit(JSON.stringify(seen) === '[["123","12:30","well-known"],["Haustür","Mühlenrad"]]' ? 0 : 1);
JS
node a.mjs
