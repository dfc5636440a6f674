#!/usr/bin/env bash
# Package: banana-i18n 2.4.0 (npm), MediaWiki's messages for JavaScript.
# Behaviour: {{PLURAL:$1|…}} takes a number as it was formatted; MediaWiki removes the separators of the language first. Here the number is
#   read up to the first separator.
# Seen: "{{PLURAL:$1|One file|$1 files}}" with "1,000" is "One file" in English, and with "1.000" in German "Eine Datei".
# Why it matters: counts are formatted for the reader, and messages with the number written out in words then say one for a
#   thousand; up to 999 all is right, so no test shows it.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'banana-i18n@2.4.0' >/dev/null
cat > a.cjs <<'JS'
const loaded = require('banana-i18n');
const Banana = loaded.default ?? loaded;
const show = (locale, message, number) => new Banana(locale, { messages: { [locale]: { files: message } } }).i18n('files', number);
const seen = [
  show('en', '{{PLURAL:$1|One file|$1 files}}', '999'),
  show('en', '{{PLURAL:$1|One file|$1 files}}', '1,000'),
  show('de', '{{PLURAL:$1|Eine Datei|$1 Dateien}}', '1.000'),
];
console.log('expected:', ['999 files', '1,000 files', '1.000 Dateien']);
console.log('seen:    ', seen);
process.exit(seen.join('|') === '999 files|One file|Eine Datei' ? 0 : 1);
JS
node a.cjs
