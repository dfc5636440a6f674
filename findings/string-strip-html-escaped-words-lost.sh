#!/usr/bin/env bash
# Package: string-strip-html 13.7.6 (npm).
# Behaviour: `&lt;` is the text "<" in HTML. The references are undone first and the tags removed then, so that words in
#   angle brackets, which a page shows, go with them.
# Seen: "Press &lt;Enter&gt; and type &lt;your name&gt;" becomes "Press and type", where a page shows "Press <Enter> and
#   type <your name>"; `List&lt;String&gt;` is "List".
# Why it matters: texts are stripped of tags to count, compare or translate them; names of keys and placeholders are
#   lost, in the source and the translation alike, so that a comparison finds nothing.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'string-strip-html@13.7.6' 'html-entities@2.6.0' >/dev/null
cat > a.mjs <<'JS'
import { stripHtml } from 'string-strip-html';
import { decode } from 'html-entities';

const texts = ['Press &lt;Enter&gt; and type &lt;your name&gt;', 'a List&lt;String&gt; of mills'];
const seen = texts.map((text) => stripHtml(text).result);
console.log('expected:', texts.map((text) => decode(text)));
console.log('seen:    ', seen);
process.exit(seen.join('|') === 'Press and type|a List of mills' ? 0 : 1);
JS
node a.mjs
