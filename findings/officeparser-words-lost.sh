#!/usr/bin/env bash
# Package: officeparser 7.8.0 (npm).
# Behaviour: of a Word file, tabs, line breaks and no-break hyphens leave nothing, and words with a phonetic guide are
#   dropped with their readings; of an OpenDocument text, dates that are fields and words with a guide are dropped, and
#   words deleted with changes tracked stand at the top.
# Seen: "mill", tab, "5", line break, "boat" is "mill5boat"; "2010‑2012" is "20102012"; the date in "Of 2 March 2026."
#   is gone: "Of ."
# Why it matters: it is the usual way to give a document to a language model in JavaScript: sums and words run together,
#   dates and Japanese names are missing, and what an author took out is said first.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'officeparser@7.8.0' >/dev/null
cat > make.py <<'PY'
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
runs = lambda inner: f"<w:p><w:r>{inner}</w:r></w:p>"
text = lambda words: f"<w:t>{words}</w:t>"
body = (
    runs(text("mill") + "<w:tab/>" + text("5") + "<w:br/>" + text("boat"))
    + runs(text("2010") + "<w:noBreakHyphen/>" + text("2012"))
    + f"<w:p><w:r><w:ruby><w:rt><w:r>{text('みず')}</w:r></w:rt><w:rubyBase><w:r>{text('水')}</w:r></w:rubyBase></w:ruby></w:r><w:r>{text('車')}</w:r></w:p>"
)
with zipfile.ZipFile("a.docx", "w") as file:
    file.writestr("[Content_Types].xml", f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                  f'<Override PartName="/word/document.xml" ContentType="{WORD}"/></Types>')
    file.writestr("_rels/.rels", f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r" Type="{OFFICE}/relationships/officeDocument" Target="word/document.xml"/></Relationships>')
    file.writestr("word/document.xml", f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>')

NAMES = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text"))
TYPE = "application/vnd.oasis.opendocument.text"
with zipfile.ZipFile("a.odt", "w") as file:
    file.writestr("mimetype", TYPE)
    file.writestr("content.xml", f'<office:document-content {NAMES} office:version="1.3"><office:body><office:text><text:tracked-changes><text:changed-region text:id="c">'
                  '<text:deletion><office:change-info/><text:p> old</text:p></text:deletion></text:changed-region></text:tracked-changes>'
                  '<text:p>The<text:change text:change-id="c"/> mill</text:p><text:p>Of <text:date text:date-value="2026-03-02">2 March 2026</text:date>.</text:p>'
                  '</office:text></office:body></office:document-content>')
    file.writestr("META-INF/manifest.xml", '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" m:version="1.3">'
                  f'<m:file-entry m:full-path="/" m:media-type="{TYPE}"/><m:file-entry m:full-path="content.xml" m:media-type="text/xml"/></m:manifest>')
PY
python3 make.py
cat > a.cjs <<'JS'
const { OfficeParser } = require('officeparser');
(async () => {
  const seen = [];
  for (const name of ['a.docx', 'a.odt']) seen.push((await OfficeParser.parseOffice(name)).toText());
  console.log('expected:', JSON.stringify(['mill\t5\nboat\n2010‑2012\n水車', 'The mill\nOf 2 March 2026.']));
  console.log('seen:    ', JSON.stringify(seen));
  process.exit(JSON.stringify(seen) === JSON.stringify(['mill5boat\n20102012\n車', ' old\nThe mill\nOf .']) ? 0 : 1);
})();
JS
node a.cjs
