#!/usr/bin/env bash
# Package: greek-utils 1.3.0 (npm).
# Behaviour: the letters ευ and αυ are read as ev and av in small letters and not in capitals; γγ before ε is read "gy". Taking away
#   the accents leaves the letters that have a diaeresis as well.
# Seen: Εύα, Eve, is "Éva", and ΕΥΑ "EIA"; ΑΥΓΟ, egg, is "AIGO"; Άγγελος, Angelos, is "Ágyelos"; Μαΐου, of May, and αϋπνία keep their signs.
# Why it matters: names in capitals, as passports and forms have them, are other names. Each date in May, Μαΐου, is not found by
#   who looks for it without accents, the other eleven months are.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'greek-utils@1.3.0' >/dev/null
cat > a.cjs <<'JS'
const { toPhoneticLatin, sanitizeDiacritics } = require('greek-utils');
console.log(['Εύα', 'ΕΥΑ', 'αυγό', 'ΑΥΓΟ', 'Άγγελος'].map((word) => toPhoneticLatin(word)).join(' '));
console.log(['Μαΐου', 'Ιουνίου', 'αϋπνία'].map((word) => sanitizeDiacritics(word)).join(' '));
JS
node a.cjs > seen
cat <<'EXPECTED'
expected: Éva EVA avgó AVGO Ángelos; Μαιου Ιουνιου αυπνια
EXPECTED
echo "seen:"; cat seen
diff seen - <<'SEEN'
Éva EIA afgó AIGO Ágyelos
Μαΐου Ιουνιου αϋπνια
SEEN
