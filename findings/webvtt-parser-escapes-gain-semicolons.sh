#!/usr/bin/env bash
# Package: webvtt-parser 2.2.0 (npm), its WebVTTParser and WebVTTSerializer.
# Behaviour: the serializer writes the cues of the parser as a WebVTT file again. It puts a second semicolon behind each escape,
#   which a player shows; the next saving leaves that one and adds another.
# Seen: "Mill &amp; boat, 1 &lt; 2" comes back as "Mill &amp;; boat, 1 &lt;; 2", and then with three.
# Why it matters: a semicolon comes up in the subtitles of every cue with "&" or "<", in each language of a film, one more for
#   each person who saves the file.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'webvtt-parser@2.2.0' >/dev/null
cat > a.cjs <<'JS'
const { WebVTTParser, WebVTTSerializer } = require('webvtt-parser');
const save = text => new WebVTTSerializer().serialize(new WebVTTParser().parse(text).cues);
const file = 'WEBVTT\n\n00:01.000 --> 00:02.000\nMill &amp; boat, 1 &lt; 2\n';
const once = save(file), twice = save(once);
const line = text => text.split('\n').find(part => part.startsWith('Mill'));
console.log('expected:', line(file));
console.log('seen:    ', line(once), '|', line(twice));
process.exit(line(once) === 'Mill &amp;; boat, 1 &lt;; 2' && line(twice) === 'Mill &amp;;; boat, 1 &lt;;; 2' ? 0 : 1);
JS
node a.cjs
