#!/usr/bin/env bash
# Package: gettext-parser 10.0.0 (npm).
# Behaviour: messages are keys of a JavaScript object, whose integer-like keys come first and sorted.
#   Reading and writing a PO file moves every message like "12" to the top, in numeric order.
# Seen: mill, 12, boat, 3 is written as 3, 12, mill, boat.
# Why it matters: the order of a PO file follows the program's screens; translators work by it, and a
#   version-control diff of one corrected word shows moved blocks.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'gettext-parser@10.0.0' >/dev/null
cat > a.mjs <<'JS'
import { po } from 'gettext-parser';
const ids = ['mill', '12', 'boat', '3'];
const text = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n' +
  ids.map(id => `msgid "${id}"\nmsgstr "x"\n`).join('\n');
const back = po.compile(po.parse(text)).toString();
const seen = [...back.matchAll(/^msgid "(.+)"$/gm)].map(m => m[1]);
console.log('expected:', ids);
console.log('seen:    ', seen);
process.exit(seen.join() === '3,12,mill,boat' ? 0 : 1);
JS
node a.mjs
