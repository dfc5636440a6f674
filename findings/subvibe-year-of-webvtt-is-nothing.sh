#!/usr/bin/env bash
# Package: @aj-archipelago/subvibe 1.0.12 (npm), beside node-webvtt 2.0.0.
# Behaviour: a line of WebVTT with a number only is taken for the name of a next cue, also within a cue: the cue ends there,
#   and what follows is lost; the list of errors speaks of a timestamp. From SubRip the same cues are read. References
#   (&amp;) are written to SubRip as they are, which has none.
# Seen: "1984" is an empty cue, and not there after writing and reading; of "In the year / 1984 / it began." the first line
#   is left; "Fish &amp; chips" is shown so.
# Why it matters: years, scores and counts stand alone in a line, and the words behind them vanish from the translation.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" '@aj-archipelago/subvibe@1.0.12' 'node-webvtt@2.0.0' >/dev/null
cat > read.mjs <<'JS'
import nodeWebvtt from "node-webvtt";
import { build, parseSRT, parseVTT } from "@aj-archipelago/subvibe";

const words = ["1984", "In the year\n1984\nit began.", "Fish &amp; chips"];
const vtt = "WEBVTT\n\n" + words.map((text, i) => `00:0${i}.000 --> 00:0${i}.900\n${text}\n`).join("\n");
const srt = words.map((text, i) => `${i + 1}\n00:00:0${i},000 --> 00:00:0${i},900\n${text}\n`).join("\n");
const show = (name, cues) => console.log(name, JSON.stringify(cues.map((cue) => cue.text)));
show("node-webvtt       ", nodeWebvtt.parse(vtt).cues);
const result = parseVTT(vtt);
show("subvibe, WebVTT   ", result.cues);
console.log("errors            ", JSON.stringify(result.errors ?? []));
show("subvibe, SubRip   ", parseSRT(srt).cues);
show("WebVTT to SubRip  ", parseSRT(build(result.cues, "srt")).cues);
JS
node read.mjs > seen
echo 'expected: the same words in each line, and "Fish & chips" in SubRip'
echo "seen:"; cat seen
diff seen - <<'SEEN'
node-webvtt        ["1984","In the year\n1984\nit began.","Fish &amp; chips"]
subvibe, WebVTT    ["","In the year","Fish &amp; chips"]
errors             [{"line":5,"message":"Invalid timestamp format","severity":"error"},{"line":9,"message":"Invalid timestamp format","severity":"error"}]
subvibe, SubRip    ["1984","In the year\n1984\nit began.","Fish &amp; chips"]
WebVTT to SubRip   ["In the year","Fish &amp; chips"]
SEEN
