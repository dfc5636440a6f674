#!/usr/bin/env bash
# Package: laravelphp 2.0.4 (npm), and php-parser, which it reads with.
# Behaviour: texts are written between apostrophes of PHP; in a text an apostrophe is escaped, in a key it is not, and a
#   backslash in neither. A number or true is written as nothing, with its comma.
# Seen: of the key "Don't" a file is written which its own reader, and PHP, refuse; so of a text that ends in a
#   backslash. The text C:\\srv, with two backslashes, is read back with one.
# Why it matters: keys of Laravel are often the English sentences; one with an apostrophe in it, and no page of that
#   language can be shown.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'laravelphp@2.0.4' >/dev/null
cat > a.cjs <<'JS'
const { js2laravel, laravel2js } = require('laravelphp');
const again = async texts => {
  try { return JSON.stringify(await laravel2js(await js2laravel(texts))); } catch (error) { return 'refused'; }
};
(async () => {
  const texts = [{ a: "Don't" }, { "Don't": 'a' }, { a: 'C:\\' }, { a: 'C:\\\\srv' }];
  const seen = [];
  for (const text of texts) seen.push(await again(text));
  console.log('expected:', texts.map(text => JSON.stringify(text)).join(' '));
  console.log('seen:    ', seen.join(' '));
  process.exit(seen.join(' ') === `{"a":"Don't"} refused refused {"a":"C:\\\\srv"}` ? 0 : 1);
})();
JS
node a.cjs
