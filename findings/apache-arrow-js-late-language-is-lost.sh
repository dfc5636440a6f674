#!/usr/bin/env bash
# Package: apache-arrow 21.2.0 (npm), tableFromJSON.
# Behaviour: the fields of a nested object are those of the first row; others are dropped. A column that the first row lacks is kept,
#   and where a row lacks it, it holds the empty text, not null.
# Seen: of {o: {fr: "x"}} and {o: {fr: "y", de: "z"}} the German "z" is gone, without an error; of {t: "a"} and {t: "b", u: "late"} the first
#   row has u: "".
# Why it matters: translations are kept as one object with a field a language, as in the data sets that models are trained on. If
#   the first entry is not translated into a language, no entry is; and an untranslated text is a translation that is empty.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'apache-arrow@21.2.0' >/dev/null
cat > a.cjs <<'JS'
const { tableFromJSON } = require('apache-arrow');
const rows = (values) => console.log(JSON.stringify(tableFromJSON(values).toArray().map((row) => row.toJSON())));
rows([{ o: { fr: 'x' } }, { o: { fr: 'y', de: 'z' } }]);
rows([{ t: 'a' }, { t: 'b', u: 'late' }]);
JS
node a.cjs > seen
cat <<'EXPECTED'
expected: [{"o":{"fr":"x"}},{"o":{"fr":"y","de":"z"}}] and [{"t":"a","u":null},{"t":"b","u":"late"}]
EXPECTED
echo "seen:"; cat seen
diff seen - <<'SEEN'
[{"o":{"fr":"x"}},{"o":{"fr":"y"}}]
[{"t":"a","u":""},{"t":"b","u":"late"}]
SEEN
