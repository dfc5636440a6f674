#!/usr/bin/env bash
# Package: luxon 3.7.2 (npm), on Node.js with the full Intl data.
# Behaviour: toFormat fills in day and year itself, by the Gregorian calendar, and asks Intl for the name of the month, which in Persian is
#   the name by the Persian calendar.
# Seen: 2 March 2026, which is 11 Esfand 1404, is "2 Esfand 2026" in Persian (with Persian digits); fromFormat cannot read it back.
# Why it matters: that is no date of either calendar. Who takes it for Esfand reads it as 21 February; with the formats of Intl
#   (toLocaleString) it is right, so a page shows both.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'luxon@3.7.2' >/dev/null
cat > a.cjs <<'JS'
const { DateTime } = require('luxon');
const latin = text => text.replace(/[۰-۹]/g, digit => '۰۱۲۳۴۵۶۷۸۹'.indexOf(digit));
const day = DateTime.fromISO('2026-03-02').setLocale('fa');
const text = day.toFormat('d MMMM yyyy');
const seen = [latin(text), DateTime.fromFormat(text, 'd MMMM yyyy', { locale: 'fa' }).isValid];
console.log('expected:', latin(day.toLocaleString({ day: 'numeric', month: 'long', year: 'numeric' })), 'or 2 مارس 2026, readable');
console.log('seen:    ', ...seen);
process.exit(seen[0] === '2 اسفند 2026' && seen[1] === false ? 0 : 1);
JS
node a.cjs
