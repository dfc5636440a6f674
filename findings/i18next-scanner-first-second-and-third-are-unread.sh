#!/usr/bin/env bash
# Package: i18next-scanner 4.6.0 (npm), which extracts keys for i18next, with i18next 26.7.2.
# Behaviour: a key with a count gets the forms of cardinal numbers, also where the call says ordinal: true; i18next looks for the forms
#   of ordinals, whose keys have "_ordinal_" in them.
# Seen: of t("place", {count: 3, ordinal: true}) the keys place_one and place_other are extracted; i18next looks for place_ordinal_few, and
#   shows the key, "place", although all that was extracted is translated.
# Why it matters: first, second and third are never shown from the files that translators get; the right keys that somebody
#   adds by hand are removed by the option that removes unused ones.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'i18next-scanner@4.6.0' 'i18next@26.7.2' >/dev/null
cat > a.cjs <<'JS'
const {Parser} = require('i18next-scanner');
const i18next = require('i18next').default || require('i18next');
const parser = new Parser({lngs: ['en'], ns: ['translation'], func: {list: ['t']}});
parser.parseFuncFromString('t("place", {count: 3, ordinal: true})');
const keys = parser.get().en.translation;
for (const key of Object.keys(keys)) keys[key] = 'Place {{count}}';
i18next.init({lng: 'en', resources: {en: {translation: keys}}}).then(() => {
  const seen = [...Object.keys(keys), i18next.t('place', {count: 3, ordinal: true})];
  console.log('expected:', ['place_ordinal_one', 'place_ordinal_two', 'place_ordinal_few', 'place_ordinal_other', 'Place 3']);
  console.log('seen:    ', seen);
  process.exit(JSON.stringify(seen) === JSON.stringify(['place_one', 'place_other', 'place']) ? 0 : 1);
});
JS
node a.cjs
