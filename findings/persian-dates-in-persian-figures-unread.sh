#!/usr/bin/env bash
# Packages: date-fns-jalali 4.4.0-0, moment-jalaali 0.10.5 (npm).
# Behaviour: both write and read the Persian calendar, with figures of ASCII; figures as Persian texts have them are
#   not read, also with the language set. "1 فروردین 1405" is read.
# Seen: 1405/01/01 is 21 March 2026 in both, ۱۴۰۵/۰۱/۰۱ "Invalid Date" and not valid.
# Why it matters: a date of a Persian page or translation is hardly ever in ASCII figures; a check of dates finds
#   none, or reports each.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'date-fns-jalali@4.4.0-0' 'moment-jalaali@0.10.5' >/dev/null
cat > a.mjs <<'JS'
import { parse } from 'date-fns-jalali';
import moment from 'moment-jalaali';
moment.loadPersian();
const valid = text => [!isNaN(parse(text, 'yyyy/MM/dd', new Date(2026, 0, 1))), moment(text, 'jYYYY/jMM/jDD').isValid()].join('/');
const seen = ['1405/01/01', '۱۴۰۵/۰۱/۰۱'].map(valid);
console.log('expected:', ['true/true', 'true/true']);
console.log('seen:    ', seen);
process.exit(seen.join() === 'true/true,false/false' ? 0 : 1);
JS
node a.mjs
