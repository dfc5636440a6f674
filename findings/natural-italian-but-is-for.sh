#!/usr/bin/env bash
# Package: natural 8.1.1 (npm): the tokenizers for Italian and Dutch, the Italian stemmer, and TfIdf.
# Behaviour: words end at letters that the tokenizer of the language does not list, and such letters are dropped.
#   Italian lacks the accented ones that end its words, Dutch the accented ones; TfIdf, which has no language, keeps
#   Cyrillic, and drops accented letters and all of Hindi.
# Seen: "però" (but) is "per" (for), "città" "citt"; "één coöperatie" is "n", "co", "peratie"; to TfIdf, "Mühle" is the
#   word "hle", and a document in Hindi is empty.
# Why it matters: two common words of Italian become one, Dutch "one" vanishes, and a search or a comparison of
#   documents in German finds parts of words; in Hindi it finds nothing.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" natural@8.1.1 >/dev/null
cat > a.cjs <<'JS'
const natural = require('natural');
const documents = new natural.TfIdf();
documents.addDocument('Mühle');
documents.addDocument('हिन्दी में');
const seen = [
  new natural.AggressiveTokenizerIt().tokenize('però città'),
  new natural.AggressiveTokenizerNl().tokenize('één coöperatie'),
  natural.PorterStemmerIt.tokenizeAndStem('però città', true),
  [0, 1].map((index) => documents.listTerms(index).map(({ term }) => term)),
];
console.log('expected:', JSON.stringify([['però', 'città'], ['één', 'coöperatie'], ['però', 'citt'], [['mühle'], ['हिन्दी', 'में']]]));
console.log('seen:    ', JSON.stringify(seen));
process.exit(JSON.stringify(seen) === '[["per","citt"],["n","co","peratie"],["per","citt"],[["hle"],[]]]' ? 0 : 1);
JS
node a.cjs
