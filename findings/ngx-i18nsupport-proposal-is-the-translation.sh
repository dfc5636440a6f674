#!/usr/bin/env bash
# Package: ngx-i18nsupport-lib 1.10.2 (npm), which xliffmerge is built on.
# Behaviour: the target of a unit of XLIFF 1.2 is the first element of that name anywhere in it; in a unit without one, it
#   is that of a proposal in <alt-trans>.
# Seen: a unit "Close" without a target, and with a proposal from a translation memory for "Close by" with the target "À
#   côté", has the translation "À côté". The specification says that <alt-trans> holds possible translations beside the
#   one in <target>.
# Why it matters: tools for translators leave proposals in the file; the ones that were refused, or never looked at, are
#   shown to the users of the program.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'ngx-i18nsupport-lib@1.10.2' >/dev/null
cat > a.cjs <<'JS'
const { TranslationMessagesFileFactory } = require('ngx-i18nsupport-lib');
const unit = (id, inside) => `<trans-unit id="${id}"><source>Close</source>${inside}</trans-unit>`;
const proposal = '<alt-trans match-quality="60%"><source>Close by</source><target>À côté</target></alt-trans>';
const file = `<?xml version="1.0"?><xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file source-language="en" target-language="fr" datatype="plaintext" original="a"><body>
${unit('1', '<target>Fermer</target>' + proposal)}${unit('2', proposal)}${unit('3', '')}</body></file></xliff>`;
const seen = [];
TranslationMessagesFileFactory.fromFileContent('xlf', file, 'a.xlf', 'utf8').forEachTransUnit(each => seen.push(each.targetContent()));
console.log('expected: ["Fermer",null,null]');
console.log('seen:    ', JSON.stringify(seen));
process.exit(JSON.stringify(seen) === '["Fermer","À côté",null]' ? 0 : 1);
JS
node a.cjs
