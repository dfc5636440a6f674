#!/usr/bin/env bash
# Packages: dayjs 1.11.23 (npm), arrow 1.4.0 (PyPI), beside Intl of Node.js 20.
# Behaviour: in Greek, Czech, Slovak and Croatian the month of a date is in the genitive ("2 Μαρτίου", not "2 Μάρτιος"), in
#   Finnish in the partitive. dayjs writes the nominative with its own localised long format, LL, in the first four, though
#   it knows the form for Polish, Russian and Finnish; arrow, which has one list of months, in Polish and Finnish, too.
# Seen: dayjs "2 Μάρτιος 2026", "2. březen 2026", "2. marec 2026", "2. ožujak 2026"; arrow "2 marzec 2026", "2 březen 2026".
# Why it matters: a page that is translated without a fault has wrong grammar in every date, which no translator can
#   mend, since the words come from the library.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'dayjs@1.11.23' >/dev/null
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'arrow==1.4.0'
cat > a.cjs <<'JS'
const dayjs = require('dayjs');
dayjs.extend(require('dayjs/plugin/localizedFormat'));
const intl = code => new Intl.DateTimeFormat(code, { dateStyle: 'long' }).format(new Date(2026, 2, 2));
for (const code of ['el', 'cs', 'sk', 'hr', 'pl']) {
  require(`dayjs/locale/${code}`);
  console.log([code, intl(code), dayjs('2026-03-02').locale(code).format('LL')].join(' | '));
}
JS
node a.cjs > seen
v/bin/python - >> seen <<'PY'
import arrow

for code in ("pl", "cs", "fi"):
    print(code, arrow.get(2026, 3, 2).format("D MMMM YYYY", locale=code), sep=" | ")
PY
echo "language | expected | seen with dayjs; language | seen with arrow"
cat seen
diff seen - <<'SEEN'
el | 2 Μαρτίου 2026 | 2 Μάρτιος 2026
cs | 2. března 2026 | 2. březen 2026
sk | 2. marca 2026 | 2. marec 2026
hr | 2. ožujka 2026. | 2. ožujak 2026
pl | 2 marca 2026 | 2 marca 2026
pl | 2 marzec 2026
cs | 2 březen 2026
fi | 2 maaliskuu 2026
SEEN
