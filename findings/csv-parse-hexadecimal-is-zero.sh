#!/usr/bin/env bash
# Package: csv-parse 7.0.3 (npm), with the option cast.
# Behaviour: a cell is tested to be a number by one rule and read by another: the test takes hexadecimal, octal and
#   binary numbers, and the reading stops at their letter.
# Seen: "0x1F" and "0b11" become 0; "007" becomes 7, and "12345678901234567890" 12345678901234567000. A "1,5" stays a
#   string, and becomes 5 January 2001 with the option cast_date.
# Why it matters: error codes, colours and addresses in the memory of a device are what a table of messages holds beside
#   its texts: all are 0 in the translated table, and the translations of one belong to all.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" csv-parse@7.0.3 >/dev/null
cat > a.mjs <<'JS'
import { parse } from 'csv-parse/sync';
const seen = parse('0x1F\n0b11\n31\n1.5', { cast: true }).flat();
console.log('expected:', [31, 3, 31, 1.5], 'or the strings');
console.log('seen:    ', seen, parse('1,5', { cast: true, cast_date: true, delimiter: ';' }).flat());
process.exit(JSON.stringify(seen) === '[0,0,31,1.5]' ? 0 : 1);
JS
node a.mjs
