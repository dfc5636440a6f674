#!/usr/bin/env bash
# Package: smartquotes 2.3.2 (npm).
# Behaviour: a quotation mark opens before a letter of ASCII. Before an accented letter, one of another script or a
#   guillemet it is the double prime of inches and seconds at the start of a text, and a closing mark within it.
# Seen: `"Ça va" et "été"` becomes `″Ça va” et ”été”`, and `说"你好"` `说”你好”`; `"Oh"` is `“Oh”`.
# Why it matters: the texts of a page are passed through it in all languages: where a quoted word begins with É, Ü, Ś or
#   any letter of Russian, Greek or Hindi the marks are the wrong way round, or inches.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" smartquotes@2.3.2 >/dev/null
cat > a.cjs <<'JS'
const smartquotes = require('smartquotes');
const seen = ['"Oh"', '"Ça va" et "été"', '"Привет"', '说"你好"'].map((text) => smartquotes(text));
console.log('expected:', ['“Oh”', '“Ça va” et “été”', '“Привет”', '说“你好”']);
console.log('seen:    ', seen);
process.exit(seen.join('|') === '“Oh”|″Ça va” et ”été”|″Привет”|说”你好”' ? 0 : 1);
JS
node a.cjs
