#!/usr/bin/env bash
# Package: i18n-js 4.5.3 (npm).
# Behaviour: the plural form is chosen by the English rule, "one" for 1 and "other" for all else, in each language for
#   which the program has not registered another rule, even where the texts have the forms "few" and "many". Nothing
#   warns of forms that no number reaches.
# Seen: Russian 2, 5 and 21 all take the form "other"; French 0 is "0 barques", where CLDR has "one" for 0.
# Why it matters: the same files, exported from Rails, whose own plurals come with rails-i18n, are right on the server
#   and wrong on the page; "few" and "many" were translated and paid for, and the catalogue is complete.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'i18n-js@4.5.3' >/dev/null
cat > a.cjs <<'JS'
const { I18n } = require('i18n-js');
const i18n = new I18n({
  ru: { boats: { one: '%{count} лодка', few: '%{count} лодки', many: '%{count} лодок', other: '%{count} лодки (дробь)' } },
  fr: { boats: { one: '%{count} barque', other: '%{count} barques' } },
});
const show = (locale, count) => ((i18n.locale = locale), i18n.t('boats', { count }));
const seen = [show('ru', 2), show('ru', 5), show('ru', 21), show('fr', 0)];
console.log('expected:', ['2 лодки', '5 лодок', '21 лодка', '0 barque'].join(', '));
console.log('seen:    ', seen.join(', '));
process.exit(seen.join() === '2 лодки (дробь),5 лодки (дробь),21 лодки (дробь),0 barques' ? 0 : 1);
JS
node a.cjs
