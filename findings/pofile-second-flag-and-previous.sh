#!/usr/bin/env bash
# Package: pofile 1.1.4 (npm).
# Behaviour: of `#, fuzzy, c-format` the second flag is kept with its leading space, so that flags['c-format'] is
#   not set; several references on a line are one; `#|` lines are dropped on writing.
# Seen: flags {"fuzzy": true, " c-format": true}; references ["a.c:1 b.c:2"]; no previous text in the output.
# Why it matters: checks of format strings are skipped for exactly the fuzzy entries, where a wrong %s is most
#   likely; translators lose the text that shows what changed.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'pofile@1.1.4' >/dev/null
cat > a.cjs <<'JS'
const PO = require('pofile');
const po = PO.parse(`msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

#: a.c:1 b.c:2
#, fuzzy, c-format
#| msgid "%d old mills"
msgid "%d mills"
msgstr "%d moulins"
`);
const { flags, references } = po.items[0];
const previous = po.toString().includes('old mills');
console.log('expected:', { fuzzy: true, 'c-format': true }, ['a.c:1', 'b.c:2'], 'previous text kept');
console.log('seen:    ', flags, references, previous ? 'previous text kept' : 'previous text lost');
process.exit(JSON.stringify([flags, references, previous]) === '[{"fuzzy":true," c-format":true},["a.c:1 b.c:2"],false]' ? 0 : 1);
JS
node a.cjs
