#!/usr/bin/env bash
# Package: udsv 0.7.3 (npm).
# Behaviour: the type of a column is taken from the last rows of the sample that have one; if that text looks like a
#   number or like one of true, yes, y or t, the whole column is of that type, and the texts before it are false or null.
# Seen: of the translations "Ouvrir" and "true", in this order, typedObjs gives false and true; of "Ouvrir" and "12" null
#   and 12. In the other order both stay texts.
# Why it matters: which texts a CSV file keeps depends on which of them stands last; a file that ends with the text for a
#   "yes", a year or a number loses the others.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'udsv@0.7.3' >/dev/null
cat > a.cjs <<'JS'
const { inferSchema, initParser } = require('udsv');
const read = texts => {
  const csv = 'key,text\n' + texts.map((text, i) => `k${i},${text}\n`).join('');
  return initParser(inferSchema(csv)).typedObjs(csv).map(row => row.text);
};
const seen = JSON.stringify([read(['Ouvrir', 'true']), read(['Ouvrir', '12']), read(['true', 'Ouvrir']), read(['12', 'Ouvrir'])]);
console.log('expected: [["Ouvrir","true"],["Ouvrir","12"],["true","Ouvrir"],["12","Ouvrir"]]');
console.log('seen:    ', seen);
process.exit(seen === '[[false,true],[null,12],["true","Ouvrir"],["12","Ouvrir"]]' ? 0 : 1);
JS
node a.cjs
