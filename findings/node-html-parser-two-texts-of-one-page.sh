#!/usr/bin/env bash
# Package: node-html-parser 9.0.7 (npm).
# Behaviour: of the two texts that its documentation calls alike, `text` has the letters of references and `innerText` the
#   references; in structuredText, the text by blocks, lines of code are joined.
# Seen: of "R&amp;D caf&eacute;" text is "R&D café", and innerText "R&amp;D caf&eacute;". <pre> of "cd mill" and "  make" is "cd mill
#   make" in structuredText.
# Why it matters: which name was taken decides whether a translator gets a page's letters or its codes; browsers have
#   letters in innerText. A manual's commands are one command.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'node-html-parser@9.0.7' >/dev/null
cat > a.cjs <<'JS'
const {parse} = require('node-html-parser');
const page = parse('<p>R&amp;D caf&eacute;</p>');
const seen = [page.text, page.innerText, parse('<pre>cd mill\n  make</pre>').structuredText];
console.log('expected:', ['R&D café', 'R&D café', 'cd mill\n  make']);
console.log('seen:    ', seen);
process.exit(JSON.stringify(seen) === JSON.stringify(['R&D café', 'R&amp;D caf&eacute;', 'cd mill make']) ? 0 : 1);
JS
node a.cjs
