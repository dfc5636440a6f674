#!/usr/bin/env bash
# Package: wanakana 5.3.1 (npm), toRomaji, whose romanisation is named Hepburn.
# Behaviour: syllables that Japanese has for foreign words are written as one types them, not in Hepburn, in which ファ,
#   フィ, ヴィ and ティ are fa, fi, vi and ti; フェ, シェ and チェ are right. Read back, fi and fa are these syllables.
# Seen: フィリップ is "fyirippu", ファイル "fuairu", ティーム "teiimu", ヴィクトル "vyikutoru"; チェス is "chesu".
# Why it matters: it is names from abroad that are written so; romanised for an index or to be compared with the source,
#   "Philip" is spelt in a way that no standard has.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'wanakana@5.3.1' >/dev/null
cat > a.cjs <<'JS'
const { toRomaji, toKatakana } = require('wanakana');
const seen = ['チェス', 'フィリップ', 'ファイル', 'ティーム', 'ヴィクトル'].map((word) => toRomaji(word));
seen.push(toKatakana('firippu'), toKatakana('fairu'));
console.log('expected: chesu firippu fairu tiimu vikutoru フィリップ ファイル');
console.log('seen:    ', ...seen);
process.exit(seen.join(' ') === 'chesu fyirippu fuairu teiimu vyikutoru フィリップ ファイル' ? 0 : 1);
JS
node a.cjs
