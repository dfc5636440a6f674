#!/usr/bin/env bash
# Packages: slugify 1.6.9, limax 4.2.3, speakingurl 14.0.1 (npm).
# Behaviour: what has no Latin letter is left out or spelt by its looks: µ becomes nothing or m, ½ nothing, and the
#   minus of typography nothing. slugify joins the parts of a decimal.
# Seen: "5 µm" is "5-m", "5-mm", "5-m", and "5 mm" is "5-mm"; "−5 °C" is "5 °C"; "1,5" is "15", "1-5", "1-5"; "½ cup"
#   is "cup" in two.
# Why it matters: addresses and file names are the keys of translated pages: two products get one address, the later
#   replaces the earlier, and the name says another size.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'slugify@1.6.9' 'limax@4.2.3' 'speakingurl@14.0.1' >/dev/null
cat > a.cjs <<'JS'
const makers = [require('slugify'), require('limax'), require('speakingurl')];
const seen = ['5 µm', '5 mm', '−5 °C', '1,5', '½ cup'].map(text => makers.map(make => make(text).toLowerCase()).join(' '));
console.log('expected: 5-um 5-mm minus-5-c 1-5 1-2-cup, each three times');
console.log('seen:    ', seen.join(', '));
process.exit(seen.join(', ') === '5-m 5-mm 5-m, 5-mm 5-mm 5-mm, 5-c 5-c 5-c, 15 1-5 1-5, cup 1-2-cup cup' ? 0 : 1);
JS
node a.cjs
