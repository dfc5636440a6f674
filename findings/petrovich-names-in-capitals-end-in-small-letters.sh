#!/usr/bin/env bash
# Packages: petrovich 0.2.1 and lvovich 2.1.0 (npm), cases of Russian names.
# Behaviour: the ending of a case is put on in small letters, whatever the name is written in.
# Seen: of ИВАН ПЕТРОВ the genitive is "ИВАНа ПЕТРОВа" in both, and in МОСКВА "МОСКВе"; petrovich makes of Заяц, a family name, "Заяца".
# Why it matters: forms, contracts and letterheads have names in capitals, and these libraries are there to fill them in.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'petrovich@0.2.1' 'lvovich@2.1.0' >/dev/null
cat > a.cjs <<'JS'
const petrovich = require('petrovich');
const lvovich = require('lvovich');
const show = ({ first, last }) => console.log(first, last);
show(petrovich({ gender: 'male', first: 'ИВАН', last: 'ПЕТРОВ' }, 'genitive'));
show(lvovich.incline({ first: 'ИВАН', last: 'ПЕТРОВ' }, 'genitive'));
console.log(lvovich.cityIn('МОСКВА'));
console.log(petrovich({ gender: 'male', last: 'Заяц' }, 'genitive').last);
JS
node a.cjs > seen
cat <<'EXPECTED'
expected: ИВАНА ПЕТРОВА, twice; МОСКВЕ; Зайца
EXPECTED
echo "seen:"; cat seen
diff seen - <<'SEEN'
ИВАНа ПЕТРОВа
ИВАНа ПЕТРОВа
МОСКВе
Заяца
SEEN
