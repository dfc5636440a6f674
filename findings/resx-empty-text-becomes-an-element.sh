#!/usr/bin/env bash
# Package: resx 2.0.4 (npm), which reads and writes .NET's resource files.
# Behaviour: an entry whose text is empty is read with its note as an object that has the value "", and written back as an object: with an
#   element <value> in its <value>. An icon or another file in base64 is read as a text, and written back without its type.
# Seen: <value></value> comes back as <value><value/></value>, and the icon as <data name="icon" xml:space="preserve"> without type and mimetype.
# Why it matters: a form's labels that are empty on purpose, and those not yet translated, are no valid resources any more, and
#   the icon is text in the program.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'resx@2.0.4' >/dev/null
cat > a.mjs <<'JS'
import {resx2js, js2resx} from 'resx';
const file = `<?xml version="1.0" encoding="utf-8"?>
<root>
  <data name="mill" xml:space="preserve"><value>Mill</value><comment>a building</comment></data>
  <data name="none" xml:space="preserve"><value></value></data>
  <data name="icon" type="System.Drawing.Bitmap, System.Drawing" mimetype="application/x-microsoft.net.object.bytearray.base64"><value>AAAB</value></data>
</root>`;
const written = (await js2resx(await resx2js(file, true))).replace(/>\s+</g, '><');
const seen = ['none', 'icon'].map((name) => written.match(new RegExp(`<data name="${name}".*?</data>`))[0]);
console.log('expected:', ['<data name="none" xml:space="preserve"><value/></data>', '<data name="icon" type="…" mimetype="…"><value>AAAB</value></data>']);
console.log('seen:    ', seen);
process.exit(JSON.stringify(seen) === JSON.stringify(['<data name="none" xml:space="preserve"><value><value/></value></data>',
  '<data name="icon" xml:space="preserve"><value>AAAB</value><comment/></data>']) ? 0 : 1);
JS
node a.mjs
