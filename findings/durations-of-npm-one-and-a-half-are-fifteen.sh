#!/usr/bin/env bash
# Packages: parse-duration 2.1.9, juration 0.1.1 (npm).
# Behaviour: a comma is thrown out by one, and ends the number for the other, which adds what stands before it as
#   seconds. The minus of typography is nothing. A number without a unit is in the unit below by one, in seconds by
#   the other.
# Seen: in seconds, "1.5 h" is 5400 and 5400, "1,5 h" 54000 and 18001, "1h30" 5400 and 3630, "−5 min" 300 and 300.
# Why it matters: durations of most languages have the comma, and French times are "1h30"; subtitles, recipes and
#   timetables compared by value differ by hours.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'parse-duration@2.1.9' 'juration@0.1.1' >/dev/null
cat > a.mjs <<'JS'
import parse from 'parse-duration';
import juration from 'juration';
const seen = ['1.5 h', '1,5 h', '1h30', '−5 min'].map(text => [parse(text) / 1000, juration.parse(text)].join(' '));
console.log('expected:', ['5400 5400', '5400 5400', '5400 5400', '-300 -300'], 'or errors');
console.log('seen:    ', seen);
process.exit(seen.join() === '5400 5400,54000 18001,5400 3630,300 300' ? 0 : 1);
JS
node a.mjs
