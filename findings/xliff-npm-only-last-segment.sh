#!/usr/bin/env bash
# Package: xliff 6.4.0 (npm), XLIFF 2.0.
# Behaviour: a <unit> may hold many <segment> elements (one a sentence). Of all of them only the last is
#   read; the others are gone from the object, and from the file when it is written.
# Seen: "The mill is old." and "The boat is new." give the source "The boat is new.".
# Why it matters: segmentation is the main use of XLIFF 2; a paragraph of ten sentences comes back from
#   the translator as one sentence, without an error.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'xliff@6.4.0' >/dev/null
cat > a.cjs <<'JS'
const { xliff2js, js2xliff } = require('xliff');
const text = `<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="fr">
<file id="f"><unit id="u"><segment><source>The mill is old.</source><target>Le moulin est vieux.</target></segment>
<ignorable><source> </source></ignorable>
<segment><source>The boat is new.</source><target>La barque est neuve.</target></segment></unit></file></xliff>`;
(async () => {
  const data = await xliff2js(text);
  const back = await js2xliff(data);
  console.log('expected: both sentences');
  console.log('seen:    ', JSON.stringify(data.resources.f.u), '| first sentence written:', back.includes('mill'));
  process.exit(data.resources.f.u.source === 'The boat is new.' && !back.includes('mill') ? 0 : 1);
})();
JS
node a.cjs
