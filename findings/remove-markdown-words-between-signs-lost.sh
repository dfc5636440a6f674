#!/usr/bin/env bash
# Package: remove-markdown 0.7.0 (npm).
# Behaviour: all from "<" to the next ">" is a tag, also with a space after it and within code; references are left as
#   they are.
# Seen: "1 < 2 and 3 > 1" is "1  1", "Press `<br>` now" "Press `` now", and "&lt;" "&lt;".
# Why it matters: texts of Markdown are counted, searched and compared without their marks; comparisons and the very
#   code that a sentence is about are missing.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'remove-markdown@0.7.0' >/dev/null
cat > a.cjs <<'JS'
const remove = require('remove-markdown');
const seen = ['1 < 2 and 3 > 1', 'Press `<br>` now', 'a &lt; b'].map(text => remove(text));
console.log('expected:', ['1 < 2 and 3 > 1', 'Press <br> now', 'a < b']);
console.log('seen:    ', seen);
process.exit(seen.join('|') === '1  1|Press `` now|a &lt; b' ? 0 : 1);
JS
node a.cjs
