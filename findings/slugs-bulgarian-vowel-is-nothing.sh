#!/usr/bin/env bash
# Packages: limax 4.2.3, speakingurl 14.0.1, slugify 1.6.9 (npm).
# Behaviour: ъ is a sign without a sound in Russian, and a vowel in Bulgarian; the tables have the Russian use for
#   each language. slugify writes u, and a with its Bulgarian table.
# Seen: with the language bg, ъгъл is "gl" and път, road, "pt" in limax and speakingurl, in slugify "agal", "pat"; щ
#   is "sh", in Bulgarian it is "sht".
# Why it matters: the vowel is in every second Bulgarian word; words of consonants are what readers and search engines
#   see.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'limax@4.2.3' 'speakingurl@14.0.1' 'slugify@1.6.9' >/dev/null
cat > a.cjs <<'JS'
const makers = [text => require('limax')(text, { lang: 'bg' }), text => require('speakingurl')(text, { lang: 'bg' }), text => require('slugify')(text, { locale: 'bg' })];
const seen = makers.map(make => ['ъгъл', 'път', 'щат'].map(make).join(' '));
console.log('expected: agal pat shtat');
console.log('seen:    ', seen);
process.exit(seen.join() === 'gl pt shat,gl pt shat,agal pat shtat' ? 0 : 1);
JS
node a.cjs
