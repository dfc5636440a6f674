#!/usr/bin/env bash
# Packages: gettext-to-messageformat 0.4.0, messageformat 2.3.0, @messageformat/core 3.4.1, intl-messageformat 12.1.5 (npm).
# Behaviour: the converter escapes braces, "#" and backslashes of a text with a backslash, as MessageFormat 0.x had it. In
#   ICU's syntax, and in every later version, an apostrophe escapes, and a backslash is a letter. Fuzzy entries pass.
# Seen: of the texts "Tapez {nom}", "Moulin #1", "C:\new" and a fuzzy guess, the first is refused by three libraries of
#   three; the others are shown as "Moulin \#1", "C:\\new" and the guess.
# Why it matters: the texts that are read without an error are wrong by a backslash on the page, not in any file that a
#   translator sees; one brace in one text, and the whole catalogue does not compile.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'gettext-to-messageformat@0.4.0' 'messageformat@2.3.0' '@messageformat/core@3.4.1' 'intl-messageformat@12.1.5' >/dev/null
cat > a.cjs <<'JS'
const { parsePo } = require('gettext-to-messageformat');
const Two = require('messageformat');
const Three = require('@messageformat/core');
const { IntlMessageFormat } = require('intl-messageformat');
const po = String.raw`msgid ""
msgstr "Language: fr\n"

msgid "Type {name}"
msgstr "Tapez {nom}"

msgid "Mill #1"
msgstr "Moulin #1"

msgid "C:\\new"
msgstr "C:\\new"

#, fuzzy
msgid "Boat"
msgstr "Botte"
`;
const texts = Object.values(parsePo(po).translations);
const shown = (show) => texts.map(text => { try { return show(text); } catch { return 'refused'; } });
const seen = [
  shown(text => new Two('fr').compile(text)({})),
  shown(text => new Three('fr').compile(text)({})),
  shown(text => new IntlMessageFormat(text, 'fr').format({})),
];
console.log('expected:', ['Tapez {nom}', 'Moulin #1', 'C:\\new', 'Boat'], 'three times');
console.log('seen:    ', seen);
const known = JSON.stringify(['refused', 'Moulin \\#1', 'C:\\\\new', 'Botte']);
process.exit(seen.every(row => JSON.stringify(row) === known) ? 0 : 1);
JS
node a.cjs
