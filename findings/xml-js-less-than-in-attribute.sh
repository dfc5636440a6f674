#!/usr/bin/env bash
# Package: xml-js 1.6.11 (npm), xml2js and js2xml in the form that is not compact and keeps all.
# Behaviour: written back, an attribute has its "<" as it is, which no reader of XML accepts; and in a text, the letters
#   "&amp;" lose a level of escapes and become "&".
# Seen: `<note from="a &lt; b"/>` comes back as `<note from="a < b"/>`, which Python's reader refuses;
#   `<t>R&amp;amp;D</t>`, escaped HTML, as `<t>R&amp;D</t>`. `&amp;lt;` comes back right.
# Why it matters: XLIFF, TMX and Android files hold escaped HTML in this form: read, given a translation and written,
#   the file cannot be opened, or the HTML in it has a bare "&" where it had none, and matches no entry of a memory.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" xml-js@1.6.11 >/dev/null
cat > a.cjs <<'JS'
const { js2xml, xml2js } = require('xml-js');
for (const xml of ['<note from="a &lt; b"/>', '<t>R&amp;amp;D</t>']) {
  console.log(js2xml(xml2js(xml, { compact: false }), { compact: false }));
}
JS
node a.cjs > back
python3 -c '
import xml.etree.ElementTree as tree
for line in open("back", encoding="utf-8"):
    try: print(tree.fromstring(line).text)
    except tree.ParseError: print("refused")' > seen
echo 'expected: None (an element without a text), and R&amp;D'
cat back; echo "seen:     $(tr '\n' ',' < seen)"
test "$(cat seen)" = 'refused
R&D'
