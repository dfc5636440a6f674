#!/usr/bin/env bash
# Package: change-case 5.4.4 (npm).
# Behaviour: words are runs of letters and digits, and all else is a separator. A vowel sign or accent that is a
#   character of its own (a mark) is no letter to it: it is deleted, and the word cut there. Languages without capitals
#   have nothing to gain, and lose vowels.
# Seen: sentenceCase turns Hindi "हिन्दी में" into "ह न द म", Thai "ที่นี่" into "ท น", Tamil "தமிழ்" into "தம ழ", and a
#   French "école" whose accent is a character of its own into "E cole".
# Why it matters: labels and headings of translations are passed through such a function, for English needs it; in
#   Hindi, Thai, Tamil, Burmese and pointed Hebrew what is shown is no word any more, and different texts become equal.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" change-case@5.4.4 >/dev/null
cat > a.mjs <<'JS'
import { sentenceCase } from 'change-case';
const texts = ['हिन्दी में', 'ที่นี่', 'தமிழ்', 'e\u0301cole'];
const seen = texts.map((text) => sentenceCase(text));
console.log('expected:', ['हिन्दी में', 'ที่นี่', 'தமிழ்', 'E\u0301cole']);
console.log('seen:    ', seen);
process.exit(seen.join('|') === 'ह न द म|ท น|தம ழ|E cole' ? 0 : 1);
JS
node a.mjs
