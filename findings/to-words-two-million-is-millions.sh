#!/usr/bin/env bash
# Package: to-words 5.7.0 (npm), with the languages it lists as supported.
# Behaviour: numbers are put together from a table as English has them. Italian 2,000,000 and 2,000,000,000 lose their
#   "two"; in Chinese the zero that stands for an empty place is left out, and each power of ten up to ten millions is a
#   unit of its own.
# Seen: Italian 2,000,000 is "Milioni" and 1,100 "Mila Cento"; Chinese 2,001 is "二 千 一", which is how 2,100 is said in
#   short, and 21,000 is "二 万 千", with the one left out.
# Why it matters: amounts are written out on invoices, cheques and contracts so that the words confirm the figures; here
#   the words say another amount, or none. The right ones are "due milioni", "millecento", 二千零一 and 二万一千.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" to-words@5.7.0 >/dev/null
cat > a.mjs <<'JS'
import { ToWords } from 'to-words';
const italian = new ToWords({ localeCode: 'it-IT' });
const chinese = new ToWords({ localeCode: 'zh-CN' });
const seen = [
  ...[2_000_000, 3_000_000, 2_000_000_000, 1_100].map((number) => italian.convert(number)),
  ...[2_001, 21_000].map((number) => chinese.convert(number)),
];
console.log('expected:', ['Due Milioni', 'Tre Milioni', 'Due Miliardi', 'Mille Cento', '二千零一', '二万一千']);
console.log('seen:    ', seen);
process.exit(seen.join('|') === 'Milioni|Tre Milioni|Miliardi|Mila Cento|二 千 一|二 万 千' ? 0 : 1);
JS
node a.mjs
