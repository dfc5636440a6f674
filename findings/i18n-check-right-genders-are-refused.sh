#!/usr/bin/env bash
# Package: @lingual/i18n-check 0.9.5 (npm).
# Behaviour: a translation of a message with {select} has to have the same cases as the source; one more or one less is
#   an invalid key, and the check fails. The forms of {plural} may differ.
# Seen: of "{g, select, male {he} other {they}}" the Polish with a case more, for female, and the Japanese with `other`
#   alone, which ICU takes and which are right, are "invalid keys", with exit status 1; Polish with four forms of a
#   plural is none.
# Why it matters: it is made for continuous integration, where translators then write cases that their language has not
#   and leave out those it has.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" '@lingual/i18n-check@0.9.5' >/dev/null
mkdir one two three
echo '{"who":"{g, select, male {he} other {they}}","n":"{n, plural, one {# boat} other {# boats}}"}' | tee one/en.json two/en.json > three/en.json
echo '{"who":"{g, select, male {on} other {oni}}","n":"{n, plural, one {# łódź} few {# łodzie} many {# łodzi} other {# łodzi}}"}' > one/pl.json
echo '{"who":"{g, select, male {on} female {ona} other {oni}}","n":"{n, plural, one {# łódź} few {# łodzie} many {# łodzi} other {# łodzi}}"}' > two/pl.json
echo '{"who":"{g, select, other {その人}}","n":"{n, plural, other {# 隻}}"}' > three/ja.json
for folder in one two three; do npx i18n-check -s en -l $folder -f icu > /dev/null 2>&1 && echo valid || echo refused; done | tr '\n' ' ' > seen
echo "expected: valid valid valid"
echo "seen:     $(cat seen)"
test "$(cat seen)" = "valid refused refused "
