#!/usr/bin/env bash
# Package: rubles 3.0.0 (npm), amounts in roubles in Russian words.
# Behaviour: zero and negative amounts have no words: the result is null, not an error, and an amount below one rouble lacks its roubles.
# Seen: 0 and -5 are null, 0.01 is "01 копейка" and 1.999 "два рубля 00 копеек".
# Why it matters: an invoice that is paid in full, or a credit note, has "null" where the amount stands in words, and an amount in
#   words without roubles is refused by a bank.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'rubles@3.0.0' >/dev/null
cat > a.cjs <<'JS'
const { rubles } = require('rubles');
for (const amount of [0, -5, 0.01, 1.999, 21]) console.log(amount, String(rubles(amount)));
JS
node a.cjs > seen
cat <<'EXPECTED'
expected: ноль рублей 00 копеек, минус пять рублей 00 копеек, ноль рублей 01 копейка, …, двадцать один рубль 00 копеек
EXPECTED
echo "seen:"; cat seen
diff seen - <<'SEEN'
0 null
-5 null
0.01 01 копейка
1.999 два рубля 00 копеек
21 двадцать один рубль 00 копеек
SEEN
