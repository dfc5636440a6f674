#!/usr/bin/env bash
# Packages: aspell 0.60.8 and aspell-fr 0.50 (Debian 12).
# Behaviour: a French word that begins with œ is right in small letters and in capitals, and a mistake where its first
#   letter alone is a capital, as at the start of a sentence or in a name.
# Seen: "œuvre", "œil" and "ŒUVRE" are right, "Œuvre", "Œil" and "Œdipe" mistakes; the first proposal for "Œuvre" is
#   "Oeuvre", which no French dictionary has with two letters.
# Why it matters: a check of translations reports right words, and who accepts its proposals misspells titles (Œuvres,
#   Œil) and names; a dictionary of one's own does not help, for the small letter is there.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
{ command -v aspell && test -e /usr/lib/aspell/fr.multi -o -e /var/lib/aspell/fr-60-only.rws; } > /dev/null || { apt-get update -qq; apt-get install -y -qq aspell aspell-fr; } > /dev/null
printf 'œuvre œil ŒUVRE Œuvre Œil Œdipe\n' | HOME="$work" aspell -l fr --encoding utf-8 list > seen
echo "expected: no word"
echo "seen:     $(tr '\n' ' ' < seen)"
echo 'Œuvre' | HOME="$work" aspell -l fr --encoding utf-8 -a | grep '^&' | tee proposals
test "$(tr '\n' ' ' < seen)" = 'Œuvre Œil Œdipe ' && grep -q ': Oeuvre,' proposals
