#!/usr/bin/env bash
# Package: pinyin-pro 3.29.4 (npm).
# Behaviour: each character that is not Chinese is a syllable of its own, so that there is a space between all
#   letters; words are known in Simplified characters.
# Seen: "{name}您好" is "{ n a m e } nín hǎo", "5kg" "5 k g"; 会计 is "kuài jì" and 會計 "huì jì".
# Why it matters: placeholders, units and names in Latin letters fall apart in file names and search keys made of
#   Chinese titles.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'pinyin-pro@3.29.4' >/dev/null
cat > a.cjs <<'JS'
const { pinyin } = require('pinyin-pro');
const seen = ['{name}您好', '5kg', '重庆', '重慶', '会计', '會計'].map(text => pinyin(text));
console.log('expected:', ['{name} nín hǎo', '5kg', 'chóng qìng', 'chóng qìng', 'kuài jì', 'kuài jì']);
console.log('seen:    ', seen);
process.exit(seen.join() === '{ n a m e } nín hǎo,5 k g,chóng qìng,zhòng qìng,kuài jì,huì jì' ? 0 : 1);
JS
node a.cjs
