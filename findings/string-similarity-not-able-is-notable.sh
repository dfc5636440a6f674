#!/usr/bin/env bash
# Package: string-similarity 4.0.4 (npm).
# Behaviour: all white space is taken out before two texts are compared, so that pairs of letters reach across words;
#   and texts of one character are equal or have nothing in common.
# Seen: "not able" and "notable", "10 00" and "1000", "no where" and "nowhere" have a similarity of 1; findBestMatch for
#   "not able" returns "notable", though "not able." is in the list.
# Why it matters: a memory or a check of duplicates that is built on it finds exact matches where there are none: a
#   match of 100% is taken over without a look, and missing spaces, the commonest fault of such texts, are not there for
#   it.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" string-similarity@4.0.4 >/dev/null
cat > a.cjs <<'JS'
const { compareTwoStrings, findBestMatch } = require('string-similarity');
const pairs = [['not able', 'notable'], ['no where', 'nowhere'], ['10 00', '1000']];
const seen = [...pairs.map(([one, other]) => compareTwoStrings(one, other)), findBestMatch('not able', ['not able.', 'notable']).bestMatch.target].join(' ');
console.log('expected: less than 1 three times, and "not able."');
console.log('seen:    ', seen);
process.exit(seen === '1 1 1 notable' ? 0 : 1);
JS
node a.cjs
