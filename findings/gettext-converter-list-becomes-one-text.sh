#!/usr/bin/env bash
# Package: gettext-converter 1.3.4 (npm).
# Behaviour: from i18next's JSON to PO, a list is joined by line feeds, numbers are skipped, and a key that ends in
#   _one, _few or _other is split as though the rest were a context.
# Seen: ["Open", "Close"] becomes msgstr "Open\nClose"; 5 is gone; boat_one and boat_other become the msgid "boat"
#   with the contexts "one" and "other".
# Why it matters: back in JSON, the list of menu entries is one entry; a translator of PO sees no plural, and Polish
#   has no place for its third form.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'gettext-converter@1.3.4' >/dev/null
cat > a.mjs <<'JS'
import convert from 'gettext-converter/i18next2po';
const texts = { menu: ['Open', 'Close'], size: 5, boat_one: 'a boat', boat_other: 'boats' };
const po = convert('pl', JSON.stringify(texts), {}).toString();
const seen = po.slice(po.indexOf('\n\n')).trim().replace(/\n/g, ' ');
console.log('expected: two entries, one of 5, and one with msgid_plural');
console.log('seen:    ', seen);
process.exit(seen === 'msgid "menu" msgstr "" "Open\\n" "Close"  msgctxt "one" msgid "boat" msgstr "a boat"  msgctxt "other" msgid "boat" msgstr "boats"' ? 0 : 1);
JS
node a.mjs
