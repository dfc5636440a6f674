#!/usr/bin/env bash
# Package: timeago.js 4.0.2 (npm).
# Behaviour: the texts of the languages were made from the English ones, where "in" has two meanings; Greek, Polish
#   and Russian are right.
# Seen: five hours ahead are 5時間以内 and "5 órán belül", which say "at most five hours"; right are 5時間後 and "5 óra
#   múlva". Serbian has "пре сат времена".
# Why it matters: a maintenance that begins in five hours is announced as done within five; the texts come with the
#   library and no translator sees them.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'timeago.js@4.0.2' >/dev/null
cat > a.cjs <<'JS'
const { format, register } = require('timeago.js');
const texts = require('timeago.js/lib/lang');
const now = 1800000000000;
const seen = ['ja', 'hu', 'sr', 'ru'].map(language => {
  register(language, texts[language]);
  return format(now + (language === 'sr' ? -1 : 5) * 3600000, language, { relativeDate: now });
});
console.log('expected:', ['5時間後', '5 óra múlva', 'пре сат', 'через 5 часов']);
console.log('seen:    ', seen);
process.exit(seen.join() === '5時間以内,5 órán belül,пре сат времена,через 5 часов' ? 0 : 1);
JS
node a.cjs
