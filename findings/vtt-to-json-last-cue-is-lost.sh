#!/usr/bin/env bash
# Package: vtt-to-json 0.1.1 (npm).
# Behaviour: a cue is taken to end where the next one begins, and the last one at the end of a file that has no line break there. With
#   one, as files have it, the last cue is not read. The identifier of a cue is put behind the text of the cue before. The words of a cue
#   have lost all but the letters a to z, figures, hyphens and straight apostrophes.
# Seen: of two cues, "one" and "two", the parts are "one" and "2", and "two" is missing; without the line break it is there. Of
#   "l’été à 3.5 हिन्दी" the words are "lt", "", "35" and "".
# Why it matters: the end of each transcript is missing, numbers that nobody says are text, and what is searched by words is
#   found in English only.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'vtt-to-json@0.1.1' >/dev/null
cat > a.cjs <<'JS'
const parse = require('vtt-to-json');
const cue = (second, text) => `${second}\n00:00:0${second}.000 --> 00:00:0${second}.500\n${text}`;
const file = `WEBVTT\n\n${cue(1, 'one')}\n\n${cue(2, 'two')}`;
(async () => {
  for (const end of ['', '\n']) console.log(JSON.stringify((await parse(file + end)).map(({ part }) => part)));
  const [first] = await parse(`WEBVTT\n\n${cue(1, 'l’été à 3.5 हिन्दी')}`);
  console.log(JSON.stringify(first.words.map(({ word }) => word)));
})();
JS
node a.cjs > seen
cat <<'EXPECTED'
expected: ["one","two"] twice, and the words as they are
EXPECTED
echo "seen:"; cat seen
diff seen - <<'SEEN'
["one","2","two"]
["one","2"]
["lt","","35",""]
SEEN
