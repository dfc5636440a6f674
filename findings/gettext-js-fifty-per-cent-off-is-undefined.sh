#!/usr/bin/env bash
# Package: gettext.js 2.0.3 (npm).
# Behaviour: a sign % before figures is a placeholder in each text, also in a call without values, and a placeholder without a value is
#   the word undefined. Its documentation shows ngettext('There is %1 apple', 'There are %1 apples', 10) as "There are %1 apples", and
#   that %% stands for the sign.
# Seen: that call gives "There are undefined apples", and Turkish "%50 indirim", 50 per cent off, which has its sign first,
#   "undefined indirim". "50% off" is right.
# Why it matters: the English source needs no second sign and has none, so the translator writes none; the shop offers
#   undefined discounts in Turkish and Basque.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'gettext.js@2.0.3' >/dev/null
cat > a.cjs <<'JS'
const gettext = require('gettext.js');
const i18n = (gettext.default || gettext)();
i18n.setMessages('messages', 'tr', {'50% off': '%50 indirim'}, 'nplurals=2; plural=n>1;');
const seen = [i18n.ngettext('There is %1 apple', 'There are %1 apples', 10), i18n.gettext('50% off')];
i18n.setLocale('tr');
seen.push(i18n.gettext('50% off'));
console.log('expected:', ['There are %1 apples', '50% off', '%50 indirim']);
console.log('seen:    ', seen);
process.exit(JSON.stringify(seen) === JSON.stringify(['There are undefined apples', '50% off', 'undefined indirim']) ? 0 : 1);
JS
node a.cjs
