#!/usr/bin/env bash
# Package: xlsx 0.18.5 (npm), read of a CSV text.
# Behaviour: a cell that looks like a number or a date becomes one, and a comma is taken out wherever it stands, not
#   before three digits alone. What is left may be a date of 2001.
# Seen: "1,5" is read as 15 and "1.234,5" as 1.2345; "3-4", a range, becomes the day 4 March 2001, and is "3/4/01" when
#   the sheet is written as CSV again. Quotation marks around the cells make no difference.
# Why it matters: CSV files of translations and price lists in German, French or Spanish have such cells; sizes are ten
#   times too large, ranges are dates, and it is too late to see in the sheet what stood there.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" xlsx@0.18.5 >/dev/null
cat > a.cjs <<'JS'
const { read, utils } = require('xlsx');
const sheet = read('"1,5"\n"1.234,5"\n"3-4"\n"1,234"', { type: 'string' }).Sheets.Sheet1;
const seen = [utils.sheet_to_json(sheet, { header: 1 }).flat(), utils.sheet_to_csv(sheet).split('\n')[2]];
console.log('expected:', [['1,5', '1.234,5', '3-4', 1234], '3-4']);
console.log('seen:    ', seen);
process.exit(JSON.stringify(seen) === '[[15,1.2345,36954,1234],"3/4/01"]' ? 0 : 1);
JS
node a.cjs
