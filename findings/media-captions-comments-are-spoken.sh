#!/usr/bin/env bash
# Package: media-captions 1.0.4 (npm).
# Behaviour: of the lines of events in ASS and SSA subtitles those that begin with "Dialogue:" are cues, and any other
#   line is taken for more text of the cue before it; so is a line "Comment:", which by the format is not shown. The
#   commands of a drawing are text too.
# Seen: a cue "Old mill" followed by a comment for the translator is "Old mill" and, on a second line, "Comment:
#   0,0:00:03.00,…,ask Anna"; a box drawn on the screen is "m 0 0 l 100 0".
# Why it matters: notes of translators and of those who set the times stand in such lines, and viewers read them.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'media-captions@1.0.4' >/dev/null
cat > a.mjs <<'JS'
import { parseText } from 'media-captions';
const event = (kind, second, text) => `${kind}: 0,0:00:0${second}.00,0:00:0${second + 1}.00,Default,,0,0,0,,${text}\n`;
const file = '[Script Info]\nScriptType: v4.00+\n\n[V4+ Styles]\nFormat: Name, Fontname, Fontsize\nStyle: Default,Arial,20\n\n[Events]\n'
  + 'Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n'
  + event('Dialogue', 1, 'Old mill') + event('Comment', 3, 'ask Anna') + event('Dialogue', 5, '{\\p1}m 0 0 l 100 0{\\p0}');
const seen = JSON.stringify((await parseText(file, { type: 'ass' })).cues.map(cue => cue.text));
console.log('expected: ["Old mill"]');
console.log('seen:    ', seen);
process.exit(seen === JSON.stringify(['Old mill\nComment: 0,0:00:03.00,0:00:04.00,Default,,0,0,0,,ask Anna', 'm 0 0 l 100 0']) ? 0 : 1);
JS
node a.mjs
