#!/usr/bin/env bash
# Package: vtt-creator 1.1.1 (npm), a writer of WebVTT, read by node-webvtt 2.0.0 (npm).
# Behaviour: the text of a cue is written as it is. An empty line in it ends the cue of WebVTT, and what follows is no cue of
#   the file: strictly read it is refused, and else left out.
# Seen: "First part" and "Second part" on two lines are read; with an empty line between them the whole file is
#   refused, or "Second part" is gone.
# Why it matters: texts come from a form or a model, and paragraphs in them are usual. What was translated is not shown,
#   or no subtitle of the film.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'vtt-creator@1.1.1' 'node-webvtt@2.0.0' >/dev/null
cat > write.mjs <<'JS'
import nodeWebvtt from "node-webvtt";
import Vtt from "vtt-creator";

const vtt = new Vtt();
vtt.add(1, 2, process.argv[2]);
vtt.add(3, 4, "The end");
for (const strict of [true, false]) {
  try {
    console.log(strict ? "strict" : "free  ", JSON.stringify(nodeWebvtt.parse(vtt.toString(), { strict }).cues.map((cue) => cue.text)));
  } catch (error) {
    console.log(strict ? "strict" : "free  ", error.message);
  }
}
JS
for text in $'First part\nSecond part' $'First part\n\nSecond part'; do
  node write.mjs "$text"
done > seen
cat <<'EXPECTED'
expected: both parts and "The end" in each line
EXPECTED
echo "seen:"; cat seen
diff seen - <<'SEEN'
strict ["First part\nSecond part","The end"]
free   ["First part\nSecond part","The end"]
strict Cue identifier cannot be standalone (cue #1)
free   ["First part","The end"]
SEEN
