#!/usr/bin/env bash
# Package: tmexchange 2.0.6 (npm).
# Behaviour: a TMX file is a list; several units may have one source, and `tuid` is optional. Units without it are keys of an
#   object by their source, so of two the last stays. Inline elements are moved to the end, their places
#   forgotten, and a file with any cannot be written again.
# Seen: Open/Ouvrir and Open/Ouvert give one pair; writing what was read of a unit with <ph/> is a TypeError.
# Why it matters: memories hold several translations of each short text by design; the better one may be gone, and the
#   count of units is not compared by anybody.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'tmexchange@2.0.6' >/dev/null
cat > a.cjs <<'JS'
const { tmx2js, js2tmx } = require('tmexchange');
const file = units => `<tmx version="1.4"><header creationtool="a" creationtoolversion="1" segtype="sentence" o-tmf="a"
 adminlang="en" srclang="en" datatype="plaintext"/><body>${units}</body></tmx>`;
const unit = (en, fr) => `<tu><tuv xml:lang="en"><seg>${en}</seg></tuv><tuv xml:lang="fr"><seg>${fr}</seg></tuv></tu>`;
(async () => {
  const pairs = (await tmx2js(file(unit('Open', 'Ouvrir') + unit('Open', 'Ouvert')))).resources;
  const error = await tmx2js(file(unit('a<ph x="1"/>b', 'c<ph x="1"/>d'))).then(js2tmx).catch(e => e.name);
  console.log('expected: two pairs, and a file');
  console.log('seen:    ', JSON.stringify(pairs), error);
  process.exit(JSON.stringify(pairs) === '{"Open":{"en":"Open","fr":"Ouvert"}}' && error === 'TypeError' ? 0 : 1);
})();
JS
node a.cjs
