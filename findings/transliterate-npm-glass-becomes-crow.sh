#!/usr/bin/env bash
# Package: @sindresorhus/transliterate 2.3.1 (npm).
# Behaviour: letters that the package knows become Latin ones; those that it does not know, as Japanese, Hindi and
#   Tamil, stay, but lose their marks, which are taken for accents: in kana the mark of the voiced sound, in Indian
#   scripts the sign that a vowel is not spoken.
# Seen: ガラス, glass, becomes カラス, crow; パン, bread, ハン; हिन्दी "हिनदी" and தமிழ் "தமிழ"; Thai and Chinese stay as they
#   are.
# Why it matters: the output is still Japanese or Hindi, with other words, and no sign that something was not known;
#   names of files and keys that are made so of titles become equal, and a search for the word finds nothing.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" '@sindresorhus/transliterate@2.3.1' >/dev/null
cat > a.mjs <<'JS'
import transliterate from '@sindresorhus/transliterate';
const texts = ['ガラス', 'パン', 'हिन्दी', 'தமிழ்', 'ไทย', '水車'];
const seen = texts.map(text => transliterate(text));
console.log('expected: as they are, or Latin letters:', ...texts);
console.log('seen:    ', ...seen);
process.exit(seen.join() === 'カラス,ハン,हिनदी,தமிழ,ไทย,水車' ? 0 : 1);
JS
node a.mjs
