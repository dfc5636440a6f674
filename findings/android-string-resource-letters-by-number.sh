#!/usr/bin/env bash
# Package: android-string-resource 2.3.10 (npm), asr2js and js2asr.
# Behaviour: \u00e9 in a string resource of Android is é. The reader drops the backslash only. The writer puts the tags
#   of CDATA into the file as elements, and line breaks around elements.
# Seen: "caf\u00e9" is read as "cafu00e9"; "mo<b>lin</b>s" is written with white space on both sides of <b>, which Android
#   shows as "mo lin s".
# Why it matters: files of Java tools spell letters so, and a whole language becomes unreadable; the other one passes
#   for a fault of the translator.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'android-string-resource@2.3.10' >/dev/null
cat > a.cjs <<'JS'
const { asr2js, js2asr } = require('android-string-resource');
(async () => {
  const read = await asr2js('<resources><string name="a">caf\\u00e9</string><string name="b">mo<b>lin</b>s</string></resources>');
  const shown = (await js2asr(read)).replace(/\s+/g, ' ').match(/name="b">(.*?)<\/string>/)[1];
  console.log('expected:', ['café', 'mo<b>lin</b>s']);
  console.log('seen:    ', [read.a, shown]);
  process.exit(read.a === 'cafu00e9' && shown === 'mo <b>lin</b>s ' ? 0 : 1);
})();
JS
node a.cjs
