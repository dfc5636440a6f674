#!/usr/bin/env bash
# Package: apertium 3.8.3 (Debian 12), the format html of its machine translation.
# Behaviour: a letter of HTML that is written by its name or number is decoded to its bytes, and each byte taken for a letter of
#   its own, counted down from U+10000.
# Seen: "caf&eacute;" and "caf&#233;" come out as "caf" and two half-width Korean letters, U+FFC3 and U+FFA9, before any translation;
#   "café" as it is.
# Why it matters: pages in French, Spanish and Portuguese have such names for each accent. The word is unknown to the translator, and
#   is printed with Korean letters.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
command -v apertium-deshtml > /dev/null || apt-get install -y -qq apertium > /dev/null
export LC_ALL=C.UTF-8
for word in 'caf&eacute;' 'ma&ntilde;ana' 'caf&#233;' 'café'; do
  echo "$word $(printf '<p>%s</p>' "$word" | apertium-deshtml | apertium-rehtml)"
done > seen
cat <<'EXPECTED'
expected: the same letters in each line
EXPECTED
echo "seen:"; cat seen
diff seen - <<'SEEN'
caf&eacute; <p>cafￃﾩ</p>
ma&ntilde;ana <p>maￃﾱana</p>
caf&#233; <p>cafￃﾩ</p>
café <p>café</p>
SEEN
