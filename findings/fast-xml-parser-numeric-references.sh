#!/usr/bin/env bash
# Package: fast-xml-parser 5.12.1 (npm).
# Behaviour: with processEntities, its default, the five named references of XML are undone, numeric ones (XML 1.0,
#   section 4.1) are not, unless htmlEntities is set; the builder then escapes their ampersand, whether the file has
#   them in a text or in an attribute.
# Seen: "caf&#233;" is read as "caf&#233;", while "&amp;" is read as "&"; written again it is "caf&amp;#233;", and
#   "&#xA0;" is "&amp;#xA0;".
# Why it matters: XLIFF, TMX, RESX and Android files from many tools write no-break spaces and letters so; a program
#   that only reads and writes them changes the text in the file, and every other reader then shows "caf&#233;".
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'fast-xml-parser@5.12.1' >/dev/null
cat > a.mjs <<'JS'
import { XMLParser, XMLBuilder } from 'fast-xml-parser';
const options = { preserveOrder: true, ignoreAttributes: false, trimValues: false, parseTagValue: false };
const text = '<seg note="caf&#233;">R&amp;D caf&#233; 10&#xA0;km</seg>';
const read = new XMLParser(options).parse(text);
const seen = [read[0].seg[0]['#text'], new XMLBuilder(options).build(read)];
console.log('expected:', JSON.stringify('R&D café 10\u00A0km'), text, 'or the letters themselves');
console.log('seen:    ', JSON.stringify(seen[0]), seen[1]);
process.exit(seen[0] === 'R&D caf&#233; 10&#xA0;km' && seen[1] === '<seg note="caf&amp;#233;">R&amp;D caf&amp;#233; 10&amp;#xA0;km</seg>' ? 0 : 1);
JS
node a.mjs
