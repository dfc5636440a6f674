#!/usr/bin/env bash
# Package: typesafe-i18n 5.27.1 (npm), its plural syntax.
# Behaviour: `{{one|other}}` is the form for one and for all else, in every language but one with a dual: there 2 asks
#   for a form that two forms cannot have, and gets an empty text. With three forms (none, one, more) it is the same. No
#   error is given.
# Seen: in Arabic, and in Welsh and Hebrew, "{0} {{boat|boats}}" is "1 boat", "3 boats" and "5 boats", and "2 " with the
#   word missing; in Polish and Russian 2 is "2 boats".
# Why it matters: translations are made on the pattern of English, with its two forms; the noun is missing for 2 alone,
#   which nobody tries.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" typesafe-i18n@5.27.1 >/dev/null
cat > a.mjs <<'JS'
import { i18nString } from 'typesafe-i18n';
const seen = {};
for (const language of ['ar', 'cy', 'he', 'pl']) {
  const text = i18nString(language, {});
  seen[language] = [1, 2, 3, 5].map((number) => text('{0} {{boat|boats}}', number)).join(', ');
}
console.log('expected: 1 boat, 2 boats, 3 boats, 5 boats, in each');
console.log('seen:    ', seen);
const right = '1 boat, 2 , 3 boats, 5 boats';
process.exit(seen.ar === right && seen.cy === right && seen.he === right && seen.pl === '1 boat, 2 boats, 3 boats, 5 boats' ? 0 : 1);
JS
node a.mjs
