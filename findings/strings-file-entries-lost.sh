#!/usr/bin/env bash
# Packages: strings-file 0.0.5 and i18n-strings-files 2.0.0 (npm).
# Behaviour: .strings files of Apple are read line by line with a pattern. The first does not see an entry with a space
#   before its semicolon, one whose text is empty or goes over two lines, and takes a line that is commented out for an
#   entry; the second makes one entry of two that stand on a line. Escapes but `\"` stay.
# Seen: of five valid entries, the first reads two and one from a comment, without an error; `"a"="b"; "c"="d";` is to
#   the second the text `b"; "c" = "d` of a.
# Why it matters: what is not read is not translated and is missing in the file that is written; a text that was taken
#   out of the program comes back as a key with quotation marks.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" strings-file@0.0.5 i18n-strings-files@2.0.0 >/dev/null
cat > in.strings <<'STRINGS'
"open" = "Open";
"close" = "Close" ;
"empty" = "";
"two" = "One
Two";
"tab" = "A\tB";
// "old" = "Old";
STRINGS
cat > a.cjs <<'JS'
const strings = require('fs').readFileSync('in.strings', 'utf8');
const seen = [require('strings-file').parse(strings), require('i18n-strings-files').parse('"a"="b"; "c"="d";')];
console.log('expected:', [{ open: 'Open', close: 'Close', empty: '', two: 'One\nTwo', tab: 'A\tB' }, { a: 'b', c: 'd' }]);
console.log('seen:    ', seen);
const right = [{ open: 'Open', tab: 'A\\tB', '// "old" ': 'Old' }, { a: 'b"; "c" = "d' }];
process.exit(JSON.stringify(seen) === JSON.stringify(right) ? 0 : 1);
JS
node a.cjs
