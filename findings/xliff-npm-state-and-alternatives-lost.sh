#!/usr/bin/env bash
# Package: xliff 6.4.0 (npm), XLIFF 1.2.
# Behaviour: an XLIFF 1.2 file is read and written again, untouched. The attributes of a unit survive; those of its target
#   and of its notes do not, and neither do its alternatives.
# Seen: state="needs-review-translation" is gone from the target, and `<alt-trans>` with its memory match is gone; of
#   `<note from="reviewer">` the text stays, without its author. approved, resname and translate are kept.
# Why it matters: a draft that waited for review comes back as a plain target, which the next tool takes for a finished
#   one, and the matches that the translator was to choose from are no more. The attributes that do survive make a quick
#   look say that all is well.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'xliff@6.4.0' >/dev/null
cat > a.cjs <<'JS'
const { xliff12ToJs, jsToXliff12 } = require('xliff');
const text = `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a"
 source-language="en" target-language="fr" datatype="plaintext"><body><trans-unit id="1" approved="no" resname="key" translate="yes">
<source>Old mill</source><target state="needs-review-translation">Vieux moulin</target><note from="reviewer">The building?</note>
<alt-trans match-quality="80"><source>Old mills</source><target>Vieux moulins</target></alt-trans></trans-unit></body></file></xliff>`;
(async () => {
  const back = await jsToXliff12(await xliff12ToJs(text));
  const parts = ['approved="no"', 'resname="key"', 'The building?', 'state="needs-review-translation"', 'from="reviewer"', 'Vieux moulins'];
  const seen = parts.filter(part => back.includes(part));
  console.log('expected:', parts);
  console.log('seen:    ', seen);
  process.exit(JSON.stringify(seen) === JSON.stringify(parts.slice(0, 3)) ? 0 : 1);
})();
JS
node a.cjs
