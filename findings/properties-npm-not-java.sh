#!/usr/bin/env bash
# Packages: properties-reader 3.0.1, java-properties 1.0.2, dot-properties 1.1.2 (npm), beside java.util.Properties.
# Behaviour: three readers of .properties files for Node.js. properties-reader knows no colon, no \u escapes and no
#   continued lines; java-properties refuses a backslash before a letter, which Java drops; dot-properties reads as Java does.
# Seen: "colon: boat", "uni = caf\u00e9" and a text over two lines are the key "colon: boat", the letters "caf\u00e9" and
#   "one \" with a key "two"; "odd = \q" is a SyntaxError.
# Why it matters: half of a file of a Java program is read wrong, and written back so; what the file's
#   own program shows is right, so nobody looks there.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'properties-reader@3.0.1' 'java-properties@1.0.2' 'dot-properties@1.1.2' >/dev/null
printf 'colon: boat\nuni = caf\\u00e9\nlong = one \\\n  two\n' > a.properties
printf 'odd = \\q\n' > b.properties
cat > a.cjs <<'JS'
const fs = require('node:fs');
const { propertiesReader } = require('properties-reader');
const java = require('java-properties');
const dot = require('dot-properties');
const show = (name, read) => {
  let seen;
  try { seen = JSON.stringify(read()); } catch (error) { seen = error.name; }
  console.log(name, seen);
};
for (const file of ['a.properties', 'b.properties']) {
  show('properties-reader', () => propertiesReader({ sourceFile: file }).getAllProperties());
  show('java-properties', () => java.of(file).objs);
  show('dot-properties', () => dot.parse(fs.readFileSync(file, 'utf8')));
}
JS
node a.cjs > seen
echo 'expected: {"colon":"boat","uni":"café","long":"one two"} and {"odd":"q"}'
sed 's/^/seen:     /' seen
diff seen - <<'SEEN'
properties-reader {"colon: boat":"","uni":"caf\\u00e9","long":"one \\","two":""}
java-properties {"colon":"boat","uni":"café","long":"one two"}
dot-properties {"colon":"boat","uni":"café","long":"one two"}
properties-reader {"odd":"\\q"}
java-properties SyntaxError
dot-properties {"odd":"q"}
SEEN
