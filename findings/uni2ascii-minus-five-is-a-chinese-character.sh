#!/usr/bin/env bash
# Package: uni2ascii 4.18 (Debian 12), the programs uni2ascii and ascii2uni.
# Behaviour: uni2ascii writes what is not ASCII as escapes with four digits, as \u2212 of Java and JavaScript. Its partner reads
#   on after the fourth digit, as long as letters from 0 to 9 and a to f follow, also where the format has just four.
# Seen: "−5" (with the minus of typography) is written as \u22125 and read back as the Chinese character 𢄥, "°C" as ଌ,
#   "€5" as 𠫅, and "½ads" begins with 붭. In the default form, 𠮷5 comes back as ₻75.
# Why it matters: this pair is made for there and back. A text that is kept in ASCII so (a file of properties, a table, a mail)
#   comes back with other letters wherever a figure follows: temperatures, prices, dimensions.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
command -v uni2ascii > /dev/null || apt-get install -y -qq uni2ascii > /dev/null
echo "version:  $(dpkg-query -W -f '${Version}' uni2ascii)"
for text in '−5 °C' '€5' '½ads'; do
  echo "$text $(printf '%s' "$text" | uni2ascii -q -a L) $(printf '%s' "$text" | uni2ascii -q -a L | ascii2uni -q -a L 2> /dev/null)"
done > seen
echo "𠮷5 $(printf '𠮷5' | uni2ascii -q) $(printf '𠮷5' | uni2ascii -q | ascii2uni -q)" >> seen
echo "expected: the third word as the first"
echo "seen:"; cat seen
diff seen - <<'SEEN'
−5 °C \u22125 \u00B0C 𢄥 ଌ
€5 \u20AC5 𠫅
½ads \u00BDads 붭s
𠮷5 0x20BB75 ₻75
SEEN
