#!/usr/bin/env bash
# Package: ass-compiler 0.1.16 (npm).
# Behaviour: in an ASS line, braces hold tags (`{\i1}`) and, in Aegisub and most players, notes that are not shown. A file is
#   parsed and written again, untouched: tags return, notes and the spaces that begin a line do not.
# Seen: "Hello {TN: a pun} you" comes back as "Hello  you" and "  It was late" as "It was late". Of
#   `{\i1}Old{\i} mill`, where `\i` takes the slope back to the style's, the `\i` is gone: "mill" is in italics too.
# Why it matters: translators leave their notes and the original line in such braces. A tool that only shifts the times
#   deletes them all; they are not on the screen, so that nobody misses them until they are wanted.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'ass-compiler@0.1.16' >/dev/null
cat > a.mjs <<'JS'
import { parse, stringify } from 'ass-compiler';
const film = (text) => `[Script Info]
ScriptType: v4.00+

[V4+ Styles]
Format: Name, Fontname, Fontsize
Style: Default,Arial,20

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0000,0000,0000,,${text}
`;
const texts = ['{\\i1}Old{\\i0} mill', 'Hello {TN: a pun} you', '  It was late', '{\\i1}Old{\\i} mill'];
const seen = texts.map(text => stringify(parse(film(text))).match(/,0000,,(.*)$/m)[1]);
console.log('expected:', texts);
console.log('seen:    ', seen);
const known = ['{\\i1}Old{\\i0} mill', 'Hello  you', 'It was late', '{\\i1}Old mill'];
process.exit(JSON.stringify(seen) === JSON.stringify(known) ? 0 : 1);
JS
node a.mjs
