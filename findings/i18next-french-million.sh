#!/usr/bin/env bash
# Package: i18next 26.7.2 (npm), on Node.js with the full Intl data.
# Behaviour: French (Spanish, Italian, Portuguese …) has a plural category "many" for whole millions. A
#   text with `_one` and `_other` has no `_many`, and i18next does not fall back to `_other`: it
#   returns the key.
# Seen: counts 2, 999999, 1000000 give "2 barques", "999999 barques", "boat".
# Why it matters: translators of French give two forms, as gettext has it; tests with 0, 1, 2 and 5 pass,
#   and the first customer with a million sees the name of a key.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'i18next@26.7.2' >/dev/null
cat > a.cjs <<'JS'
const i18next = require('i18next');
(async () => {
  const one = i18next.createInstance();
  await one.init({ lng: 'fr', showSupportNotice: false, resources: { fr: { translation: { boat_one: '{{count}} barque', boat_other: '{{count}} barques' } } } });
  const seen = [2, 999999, 1000000].map(count => one.t('boat', { count }));
  console.log('expected:', ['2 barques', '999999 barques', '1000000 barques']);
  console.log('seen:    ', seen);
  process.exit(seen.join() === '2 barques,999999 barques,boat' ? 0 : 1);
})();
JS
node a.cjs
