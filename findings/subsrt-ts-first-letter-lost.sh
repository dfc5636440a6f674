#!/usr/bin/env bash
# Package: subsrt-ts 2.1.2 (npm).
# Behaviour: the fields of an ASS line are parted by commas, and the text is all that follows the ninth. subsrt-ts starts
#   one character after it, for a space that ASS does not have: neither Aegisub nor the library itself writes one.
# Seen: "The old mill" is read as "he old mill", from a file of Aegisub's form and from the file that the library builds
#   of its own cues; as SRT the cue is "he old mill", without an error.
# Why it matters: each line of the film loses its first letter before it is translated, or an opening mark ("¿", "«", "{"
#   of a tag, which then stands in the text as letters). Nothing fails, and a translator repairs it, or guesses.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'subsrt-ts@2.1.2' >/dev/null
cat > a.mjs <<'JS'
import * as subsrt from 'subsrt-ts';
const { parse, build } = subsrt.default ?? subsrt;
const film = (text) => `[Script Info]
ScriptType: v4.00+

[V4+ Styles]
Format: Name, Fontname, Fontsize
Style: Default,Arial,20

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,${text}
`;
const texts = (file) => parse(file, { format: 'ass' }).filter(c => c.type === 'caption').map(c => c.text);
const cue = { type: 'caption', start: 1000, end: 2000, duration: 1000, content: 'The old mill', text: 'The old mill' };
const seen = [...texts(film('The old mill')), ...texts(build([cue], { format: 'ass' })), ...texts(film('{\\i1}Stop{\\i0}'))];
console.log('expected:', ['The old mill', 'The old mill', 'Stop']);
console.log('seen:    ', seen);
process.exit(JSON.stringify(seen) === JSON.stringify(['he old mill', 'he old mill', '\\i1}Stop']) ? 0 : 1);
JS
node a.mjs
