#!/usr/bin/env bash
# Package: xlf-translate 2.0.7 (npm), which fills the targets of an XLIFF file of Angular from a YAML file.
# Behaviour: the translation is put into the file as it stands in YAML, as markup: a plain text with & or < in it makes a
#   file that no reader of XML takes, and the tool says that all is done. The state of a target, "new", stays with the
#   translation in it.
# Seen: with "Herr & Frau" the XML reader of Python stops, with "Herr und Frau" it reads the file; the state is "new" in both.
# Why it matters: the file was sound before, and the build that reads it fails in a line that the translator never saw;
#   where it is sound, tools that go by the state translate it again.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'xlf-translate@2.0.7' >/dev/null
cat > read.py <<'PY'
import sys
import xml.etree.ElementTree as tree

try:
    target = next(tree.parse("a.xlf").iter("{urn:oasis:names:tc:xliff:document:1.2}target"))
    print(sys.argv[1], "->", target.text, "state", target.get("state"))
except tree.ParseError as error:
    print(sys.argv[1], "->", str(error).split(":")[0])
PY
for text in 'Herr und Frau' 'Herr & Frau' 'Breite < 5 cm'; do
  printf 'form:\n  title: "%s"\n' "$text" > de.yaml
  cat > a.xlf <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file source-language="en" target-language="de" datatype="plaintext" original="a"><body>
<trans-unit id="1"><source>Mr &amp; Mrs</source><target state="new"/><note from="meaning">form.title</note></trans-unit>
</body></file></xliff>
XML
  node_modules/.bin/xlf-translate -l de.yaml a.xlf | cut -d, -f1
  python3 read.py "$text"
done > seen
cat <<'EXPECTED'
expected: three translations as they stand in YAML, the state translated or none
EXPECTED
echo "seen:"; cat seen
diff seen - <<'SEEN'
Done. Replaced 1 units
Herr und Frau -> Herr und Frau state new
Done. Replaced 1 units
Herr & Frau -> not well-formed (invalid token)
Done. Replaced 1 units
Breite < 5 cm -> not well-formed (invalid token)
SEEN
