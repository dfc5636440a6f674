#!/usr/bin/env bash
# Package: papaparse 5.7.1 (npm), parse without a delimiter given.
# Behaviour: the delimiter is guessed from the number of fields in the first lines, and the empty line after the last
#   line break is one of them, unless empty lines are skipped: with it, the columns of a file parted by semicolons are
#   uneven, and the comma wins, if the texts hold commas.
# Seen: below a header "src;tgt", the line "Hello, you;Bonjour, toi" is two fields in a file without a line break at its
#   end, and the three "Hello", " you;Bonjour" and " toi" in the same file with one. Tabs fare the same.
# Why it matters: files of source and target have commas in both, and nearly all end in a line break: the sentences are
#   cut and mixed, without an error unless the header is asked for, until an editor drops the last line break.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" papaparse@5.7.1 >/dev/null
cat > a.cjs <<'JS'
const { parse } = require('papaparse');
const csv = 'src;tgt\nHello, you;Bonjour, toi\nYes, I am;Oui, je suis';
const tsv = csv.replaceAll(';', '\t');
const seen = [csv, csv + '\n', tsv, tsv + '\n'].map((text) => {
  const { data, errors, meta } = parse(text);
  return [meta.delimiter, data[1].join('|'), errors.length].join(' ');
});
console.log('expected: ; twice, and the tab twice');
console.log('seen:    ', seen);
const right = ['; Hello, you|Bonjour, toi 0', ', Hello| you;Bonjour| toi 0', '\t Hello, you|Bonjour, toi 0', ', Hello| you\tBonjour| toi 0'];
process.exit(JSON.stringify(seen) === JSON.stringify(right) ? 0 : 1);
JS
node a.cjs
