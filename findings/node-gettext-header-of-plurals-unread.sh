#!/usr/bin/env bash
# Packages: node-gettext 3.0.1 and gettext-parser 10.0.0 (npm), beside Python's gettext, which reads the header.
# Behaviour: which plural form a number takes stands in each catalogue, in the field Plural-Forms. node-gettext does not
#   read it: it has a table of languages of its own, without regions, and takes the form by that.
# Seen: with Babel's header of French (one, whole millions, other) 2 takes the form for millions; in Latvian 1 takes the form
#   for 0; in Brazilian Portuguese 0 takes the plural, though the header says n > 1.
# Why it matters: headers of three forms for French, Spanish and Italian, and the order zero, one, other for Latvian, are what
#   tools on CLDR's data write today: a catalogue that msgfmt, Python and PHP read rightly shows wrong forms in Node.js.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'node-gettext@3.0.1' 'gettext-parser@10.0.0' >/dev/null
cat > a.mjs <<'JS'
import fs from 'node:fs';
import Gettext from 'node-gettext';
import { mo, po } from 'gettext-parser';
const languages = [
  ['fr', 'nplurals=3; plural=(n == 0 || n == 1) ? 0 : n != 0 && n % 1000000 == 0 ? 1 : 2;', ['barque', 'millions de barques', 'barques']],
  ['lv', 'nplurals=3; plural=(n % 10 == 0 || n % 100 >= 11 && n % 100 <= 19) ? 0 : (n % 10 == 1 && n % 100 != 11) ? 1 : 2;', ['laivu', 'laiva', 'laivas']],
  ['pt_BR', 'nplurals=2; plural=(n > 1);', ['barco', 'barcos']],
];
for (const [language, header, forms] of languages) {
  const text = [
    'msgid ""', 'msgstr ""', '"Content-Type: text/plain; charset=UTF-8\\n"', `"Language: ${language}\\n"`,
    `"Plural-Forms: ${header}\\n"`, '', 'msgid "boat"', 'msgid_plural "boats"', ...forms.map((form, i) => `msgstr[${i}] "${form}"`),
  ].join('\n') + '\n';
  const catalogue = po.parse(text);
  fs.writeFileSync(`${language}.mo`, mo.compile(catalogue));
  const gettext = new Gettext();
  gettext.addTranslations(language, 'messages', catalogue);
  gettext.setLocale(language);
  console.log(language, [0, 1, 2].map(n => gettext.ngettext('boat', 'boats', n)).join(', '));
}
JS
node a.mjs > seen
python3 - > expected <<'PY'
import gettext

for language in ("fr", "lv", "pt_BR"):
    with open(f"{language}.mo", "rb") as file:
        said = gettext.GNUTranslations(file).ngettext
    print(language, ", ".join(said("boat", "boats", n) for n in (0, 1, 2)))
PY
sed 's/^/expected: /' expected
sed 's/^/seen:     /' seen
diff expected - <<'SEEN'
fr barque, barque, barques
lv laivu, laiva, laivas
pt_BR barco, barco, barcos
SEEN
diff seen - <<'SEEN'
fr barque, barque, millions de barques
lv laivas, laivu, laiva
pt_BR barcos, barco, barcos
SEEN
