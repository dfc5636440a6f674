#!/usr/bin/env bash
# Packages: word-count 0.3.1, words-count 2.0.2, alfaaz 1.1.0 and reading-time 1.5.0 (npm); compared with
#   Intl.Segmenter.
# Behaviour: each counts words by ranges of characters of its own. Hindi, Thai, Hebrew and Tamil are not in the ranges
#   of the first; Korean, which has spaces, is counted by syllables in three; Thai, Khmer and Burmese by letters and
#   signs in one, and as a word a sentence in two.
# Seen: four words of Hindi are 0, 4, 4, 4; three of Korean 10, 10, 3, 10; a sentence of Thai with four words is 0, 1,
#   12, 1; two of Khmer 0, 2, 7, 2; "don’t stop", with the typographic apostrophe, 3, 2, 2, 2.
# Why it matters: translations are paid and planned by such counts: Korean costs three times as much, Thai a quarter or
#   thrice, and Hindi nothing.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" word-count@0.3.1 words-count@2.0.2 alfaaz@1.1.0 reading-time@1.5.0 >/dev/null
cat > a.cjs <<'JS'
const wordCount = require('word-count');
const wordsCount = require('words-count');
const { countWords } = require('alfaaz');
const readingTime = require('reading-time');
const second = wordsCount.default ?? wordsCount.wordsCount ?? wordsCount;
const texts = { hi: 'हिन्दी में लिखा है', ko: '여기는 물레방아 입니다', th: 'ภาษาไทยดีมาก', km: 'ខ្ញុំ ទៅ', en: 'don’t stop' };
const wanted = {};
const seen = {};
for (const [language, text] of Object.entries(texts)) {
  const segments = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)];
  wanted[language] = segments.filter(({ isWordLike }) => isWordLike).length;
  seen[language] = [wordCount(text), second(text), countWords(text), readingTime(text).words].join(' ');
}
console.log('expected:', wanted);
console.log('seen:    ', seen);
const right = { hi: '0 4 4 4', ko: '10 10 3 10', th: '0 1 12 1', km: '0 2 7 2', en: '3 2 2 2' };
process.exit(JSON.stringify(seen) === JSON.stringify(right) ? 0 : 1);
JS
node a.cjs
