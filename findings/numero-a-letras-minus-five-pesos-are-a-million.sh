#!/usr/bin/env bash
# Package: numero-a-letras 1.0.6 (npm), amounts in Mexican pesos in words.
# Behaviour: from a thousand millions on, the amount is dropped and "Millones de Pesos" is left. A negative amount is counted down from a
#   million, and cents that are rounded up to a hundred stay a hundred.
# Seen: 1,000,000,000 and 2,000,000,000 are both "Millones de Pesos", -5 "Novecientos Noventa y Nueve Mil Novecientos Noventa y Cinco Pesos",
#   999,995, and 1.995 "Un Peso 100/100"; 1,000 is "Un Mil", where Spanish says "Mil".
# Why it matters: the words are for cheques and contracts, where they count before the figures.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'numero-a-letras@1.0.6' >/dev/null
cat > a.cjs <<'JS'
const { NumerosALetras } = require('numero-a-letras');
for (const amount of [1e9, 2e9, -5, 1.995, 1000]) console.log(amount, NumerosALetras(amount));
JS
node a.cjs > seen
cat <<'EXPECTED'
expected: Mil Millones, Dos Mil Millones, Menos Cinco, Dos Pesos 00/100, Mil Pesos
EXPECTED
echo "seen:"; cat seen
diff seen - <<'SEEN'
1000000000 Millones de Pesos 00/100 M.N.
2000000000 Millones de Pesos 00/100 M.N.
-5 Novecientos Noventa y Nueve Mil Novecientos Noventa y Cinco Pesos 00/100 M.N.
1.995 Un Peso 100/100 M.N.
1000 Un Mil Pesos 00/100 M.N.
SEEN
