#!/usr/bin/env bash
# Package: nzh 1.0.14 (npm).
# Behaviour: the numeral for two before a measure, 两, is no numeral; neither is 〇, the zero of years. What is short
#   for a rounder number is read by its letters.
# Seen: 两千 is 0, 二千 2000; 二〇二六 is 226; 一百五, a hundred and fifty in speech, is 105.
# Why it matters: 两千 is how two thousand is said and written; prices and years of a text are compared with the figures
#   of its translation, and nothing, not an error, is found.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'nzh@1.0.14' >/dev/null
cat > a.cjs <<'JS'
const { cn } = require('nzh');
const seen = ['二千', '两千', '二零二六', '二〇二六', '一百五'].map(text => cn.decodeS(text));
console.log('expected:', [2000, 2000, 2026, 2026, 150]);
console.log('seen:    ', seen);
process.exit(seen.join() === '2000,0,226,226,105' ? 0 : 1);
JS
node a.cjs
