#!/usr/bin/env bash
# Packages: accept-language-parser 1.5.0 (pick with loose: true) and locale 0.1.0 (npm).
# Behaviour: of the languages that a site has, the one for a reader is chosen by the first part of the tag, and the
#   first in the list wins, even where the reader's own tag stands behind it. (The manual of the first package says so
#   of its loose mode; the second does it always.) A quality of 0, by which a reader refuses a language, is ignored by
#   both.
# Seen: of en, zh-CN and zh-TW, the first gives a reader of zh-TW zh-CN, and a Brazilian pt-PT of en, pt-PT, pt-BR; of
#   en, zh-TW and zh-CN, the second gives zh-Hans-CN, Simplified Chinese of China, zh-TW. "fr;q=0" gets fr from both.
# Why it matters: the translation that was made for the reader is there and is not shown: readers in Taiwan get the
#   script of China, or the other way round, by the order of the site's list.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" accept-language-parser@1.5.0 locale@0.1.0 >/dev/null
cat > a.cjs <<'JS'
const { pick } = require('accept-language-parser');
const { Locales } = require('locale');
const seen = [
  pick(['en', 'zh-CN', 'zh-TW'], 'zh-TW,zh;q=0.9', { loose: true }),
  pick(['en', 'pt-PT', 'pt-BR'], 'pt-BR', { loose: true }),
  String(new Locales('zh-Hans-CN').best(new Locales(['en', 'zh-TW', 'zh-CN']))),
  pick(['fr', 'en'], 'fr;q=0', { loose: true }),
  String(new Locales('fr;q=0').best(new Locales(['fr', 'en']))),
].join(' ');
console.log('expected: zh-TW pt-BR zh-CN, and en or none twice');
console.log('seen:    ', seen);
process.exit(seen === 'zh-CN pt-PT zh-TW fr fr' ? 0 : 1);
JS
node a.cjs
