#!/usr/bin/env bash
# Package: exceljs 4.4.0 (npm).
# Behaviour: each cell has a property `text`, which is its text. The writer of CSV takes the cell's value instead: of a cell
#   with a bold word that is the library's own object, as JSON, and of a link its address without its text.
# Seen: the texts "Old mill" (with "mill" bold) and "Our mill" (a link) are written to CSV as
#   {"richText":[{"text":"Old "},{"font":{"bold":true},"text":"mill"}]} and https://example.org/.
# Why it matters: tables of texts go to translators as workbooks, come back with one word made bold, and become CSV for the
#   program. It then shows JSON to its users, and the text of each link is not in the file at all.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'exceljs@4.4.0' >/dev/null
cat > a.cjs <<'JS'
const { Workbook } = require('exceljs');
(async () => {
  const book = new Workbook();
  book.addWorksheet('texts').addRow([
    { richText: [{ text: 'Old ' }, { font: { bold: true }, text: 'mill' }] },
    { text: 'Our mill', hyperlink: 'https://example.org/' },
  ]);
  const back = new Workbook();
  await back.xlsx.load(await book.xlsx.writeBuffer());
  const cells = [1, 2].map(column => back.getWorksheet('texts').getRow(1).getCell(column).text);
  const seen = String(await back.csv.writeBuffer());
  console.log('expected:', cells.join());
  console.log('seen:    ', seen);
  const json = '{"richText":[{"text":"Old "},{"font":{"bold":true},"text":"mill"}]}';
  process.exit(cells.join() === 'Old mill,Our mill' && seen === `"${json.replaceAll('"', '""')}",https://example.org/` ? 0 : 1);
})();
JS
node a.cjs
