#!/usr/bin/env bash
# Package: typopo 3.1.0 (npm).
# Behaviour: a hyphen between figures becomes an en dash, an "x" between figures the sign of multiplication with spaces,
#   and plus and minus, side by side, the sign ±, whatever they are part of.
# Seen: in English "2026-03-02" becomes "2026–03–02", the colour "0x1F" "0 × 1F", and "5+-3 = 2" "5±3 = 2"; grave accents
#   around code become quotation marks. Its documentation keeps addresses of the web and of mail from this.
# Why it matters: a date that programs read, a number of a part (555-1234) or a hexadecimal number is another text
#   afterwards, in each string of a file.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'typopo@3.1.0' >/dev/null
cat > a.mjs <<'JS'
import { fixTypos } from 'typopo';
const texts = ['pages 5-10', '2026-03-02', 'Use 0x1F', '5+-3 = 2', 'Type `ls`'];
const seen = texts.map(text => fixTypos(text, 'en-us')).join(' | ');
console.log('expected: pages 5–10 | 2026-03-02 | Use 0x1F | 5+-3 = 2 | Type `ls`');
console.log('seen:    ', seen);
process.exit(seen === 'pages 5–10 | 2026–03–02 | Use 0 × 1F | 5±3 = 2 | Type ‘ls’' ? 0 : 1);
JS
node a.mjs
