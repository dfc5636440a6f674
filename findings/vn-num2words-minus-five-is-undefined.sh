#!/usr/bin/env bash
# Package: vn-num2words 1.0.4 (npm).
# Behaviour: the minus is taken for the figure of the tens. Eleven to nineteen have "muời" for "mười", and fifteen the
#   word for five that stands alone.
# Seen: -5 is "undefined mươi lăm", 15 "muời năm", where "mười lăm" is right, and 1000 ends in a space.
# Why it matters: the words stand on invoices beside the figures; 1 to 10 and 20 to 25 are right.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'vn-num2words@1.0.4' >/dev/null
cat > a.cjs <<'JS'
const words = require('vn-num2words').default || require('vn-num2words');
const seen = [words(10), words(25), words(15), words(-5), words(1000)];
console.log('expected:', ['mười', 'hai mươi lăm', 'mười lăm', 'âm năm', 'một nghìn']);
console.log('seen:    ', seen);
process.exit(seen.join('|') === 'mười|hai mươi lăm|muời năm|undefined mươi lăm|một nghìn ' ? 0 : 1);
JS
node a.cjs
