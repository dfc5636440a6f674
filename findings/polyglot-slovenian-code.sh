#!/usr/bin/env bash
# Package: node-polyglot 2.6.0 (npm).
# Behaviour: the Slovenian plural rules are kept under "sl-SL" only, and SL is Sierra Leone. "sl" and "sl-SI" get the
#   English rules, and so do "sr", "bs", "lv" and "he-IL", without a word.
# Seen: of four Slovenian forms, "sl" shows the second, which is the dual, for 2, 3, 5 and 100; "sl-SL" all four.
# Why it matters: "5 mlina" (two mills) on the screen looks like a mistranslation, and no correction of the text
#   mends it.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'node-polyglot@2.6.0' >/dev/null
cat > a.cjs <<'JS'
const Polyglot = require('node-polyglot');
const forms = '%{smart_count} mlin |||| %{smart_count} mlina |||| %{smart_count} mlini |||| %{smart_count} mlinov';
const of = locale => [1, 2, 3, 5, 101].map(n => new Polyglot({ locale, phrases: { mill: forms } }).t('mill', n)).join(', ');
const right = '1 mlin, 2 mlina, 3 mlini, 5 mlinov, 101 mlin';
const wrong = '1 mlin, 2 mlina, 3 mlina, 5 mlina, 101 mlina';
console.log('expected:', right, `(${[1, 2, 3, 5, 101].map(n => new Intl.PluralRules('sl').select(n))})`);
for (const locale of ['sl', 'sl-SI', 'sl-SL']) console.log('seen:    ', of(locale), locale);
process.exit(of('sl') === wrong && of('sl-SI') === wrong && of('sl-SL') === right ? 0 : 1);
JS
node a.cjs
