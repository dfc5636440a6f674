#!/usr/bin/env bash
# Package: apertium 3.8.3 with apertium-fr-es 0.9.4 (Debian 12), French to Spanish.
# Behaviour: some feminine nouns of Spanish have the article "el" for "la", by a rule that runs after the translation. It takes the "L" of
#   the capital article "La" for a word in capitals.
# Seen: "L'eau est froide." becomes "EL agua es fría.", and so "EL alma", "EL águila"; "L'arme" is "La arma" and "L’homme" "El hombre".
# Why it matters: it is an ordinary beginning of a sentence, and the kind of capital that has to be repaired by hand.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
[ -d /usr/share/apertium/apertium-fr-es ] || apt-get install -y -qq apertium apertium-fr-es > /dev/null
export LC_ALL=C.UTF-8
for text in "L'eau est froide." "L'âme est vieille." "L'aigle vole." "L'arme est vieille." "L’homme vient."; do
  printf '%s\n' "$text" | apertium -u fr-es
done > seen
cat <<'EXPECTED'
expected: El agua es fría. El alma es vieja. El águila vuela. El arma es vieja. El hombre viene.
EXPECTED
echo "seen:"; cat seen
diff seen - <<'SEEN'
EL agua es fría.
EL alma es vieja.
EL águila vuela.
La arma es vieja.
El hombre viene.
SEEN
