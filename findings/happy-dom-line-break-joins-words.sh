#!/usr/bin/env bash
# Package: happy-dom 21.0.4 (npm), the page in memory of many tests and scrapers.
# Behaviour: innerText, which browsers make of a page as it is shown, has line breaks between paragraphs and headings, and none for <br>
#   or between the items of a list, and no tab between cells.
# Seen: "Old mill<br>New boat" is "Old millNew boat", the list of "one" and "two" "onetwo", and the row of "mill" and
#   "moulin" "millmoulin". Browsers have a line break, another one and a tab.
# Why it matters: words of pages that are read for translation or for counting run together, addresses and glossaries
#   first; a test that compares texts passes where the page shows others.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'happy-dom@21.0.4' >/dev/null
cat > a.mjs <<'JS'
import {Window} from 'happy-dom';
const seen = ['<p>Old mill<br>New boat</p><p>Wheel</p>', '<ul><li>one</li><li>two</li></ul>', '<table><tr><td>mill</td><td>moulin</td></tr></table>'].map(html => {
  const {document} = new Window();
  document.body.innerHTML = html;
  return document.body.innerText;
});
console.log('expected:', ['Old mill\nNew boat\n\nWheel', 'one\ntwo', 'mill\tmoulin']);
console.log('seen:    ', seen);
process.exit(JSON.stringify(seen) === JSON.stringify(['Old millNew boat\nWheel', 'onetwo', 'millmoulin']) ? 0 : 1);
JS
node a.mjs
