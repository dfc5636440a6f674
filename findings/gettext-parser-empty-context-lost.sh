#!/usr/bin/env bash
# Package: gettext-parser 10.0.0 (npm).
# Behaviour: `msgctxt ""` and no msgctxt are two different keys in PO (GNU msgfmt keeps both messages).
#   The parser puts both under the context "", so the later entry replaces the earlier one.
# Seen: two entries "Open" in, one out: "ouvert" is gone.
# Why it matters: reading and writing a valid catalogue loses translations silently.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'gettext-parser@10.0.0' >/dev/null
cat > a.mjs <<'JS'
import { po } from 'gettext-parser';
const text = `msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgctxt ""
msgid "Open"
msgstr "ouvert"

msgid "Open"
msgstr "Ouvrir"
`;
const back = po.compile(po.parse(text)).toString();
const seen = [...back.matchAll(/^msgstr "([^"\\]+)"$/gm)].map(m => m[1]);
console.log('expected:', ['ouvert', 'Ouvrir']);
console.log('seen:    ', seen);
process.exit(seen.join() === 'Ouvrir' ? 0 : 1);
JS
node a.mjs
