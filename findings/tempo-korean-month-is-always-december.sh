#!/usr/bin/env bash
# Package: @formkit/tempo 1.1.0 (npm).
# Behaviour: dates are written by Intl, and read by the names that Intl gives; in Korean, where a month is its number and
#   월, each month is read as the last. In Thai the year of the Buddhist era is read as one of ours.
# Seen: "2026년 1월 13일" and "2026년 6월 13일", as format writes them, are both 13 December 2026 to parse, valid dates;
#   "13 มกราคม 2569", of 2026, is in the year 2569.
# Why it matters: reading what the same library wrote is how a form keeps a date; in Korean eleven months of twelve change
#   without an error.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" '@formkit/tempo@1.1.0' >/dev/null
cat > a.mjs <<'JS'
import { format, parse } from '@formkit/tempo';
const again = (locale, month) => {
  const style = { date: 'long' };
  const written = format({ date: new Date(Date.UTC(2026, month - 1, 13, 12)), format: style, locale, tz: 'UTC' });
  return format(parse({ date: written, format: style, locale }), 'YYYY-MM-DD');
};
const seen = [again('ja', 1), again('fr', 1), again('ko', 1), again('ko', 6), again('th', 1)].join(' ');
console.log('expected: 2026-01-13 2026-01-13 2026-01-13 2026-06-13 2026-01-13');
console.log('seen:    ', seen);
process.exit(seen === '2026-01-13 2026-01-13 2026-12-13 2026-12-13 2569-01-13' ? 0 : 1);
JS
TZ=UTC node a.mjs
