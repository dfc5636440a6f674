#!/usr/bin/env bash
# Packages: remove-accents 0.5.0 and latinize 2.0.0 (npm).
# Behaviour: the Polish capital Ł becomes a small l. Of Cyrillic, whose й, ё and ґ are letters of their own and not accented, й becomes и and ё е,
#   while ї and ґ stay; a letter that is written with a combining accent keeps it. latinize writes two capitals for one letter.
# Seen: "Łódź" is "lodz" and "ŻÓŁW" "ZOlW"; "мой", my, is "мои", my of several; "cafe" with U+0301 keeps its accent; latinize makes "Þór" "THor"
#   and "Чайковский" "CHaikovskii".
# Why it matters: names are searched, sorted and written in addresses by it. Two Russian words become one, a name in capitals
#   has a small letter in it, and a text from a Mac, with combining accents, is not changed at all.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'remove-accents@0.5.0' 'latinize@2.0.0' >/dev/null
cat > a.cjs <<'JS'
const remove = require('remove-accents');
const latinize = require('latinize').default;
for (const text of ['Łódź', 'ŻÓŁW', 'мой', 'cafe\u0301', 'Þór', 'Чайковский']) console.log(text, remove(text), latinize(text));
JS
node a.cjs > seen
cat <<'EXPECTED'
expected: Lodz, ZOLW, мой, cafe, Thor, Чайковский or Chaikovskii
EXPECTED
echo "seen:"; cat seen
diff seen - <<'SEEN'
Łódź lodz Lodz
ŻÓŁW ZOlW ZOLW
мой мои moi
café café café
Þór THor THor
Чайковский Чаиковскии CHaikovskii
SEEN
