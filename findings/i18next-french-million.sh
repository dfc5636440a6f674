#!/usr/bin/env bash
# Package: i18next 26.7.2 and 27.1.5 (npm), on Node.js with the full Intl data.
# Behaviour: French (Spanish, Italian, Portuguese …) has a plural category "many" for whole millions. A
#   text with `_one` and `_other` has no `_many`, and i18next, up to version 26, does not fall back to
#   `_other`: it returns the key. Version 27, of November 2026, takes `_other`.
# Seen: counts 2, 999999, 1000000 give "2 barques", "999999 barques", "boat" in 26.7.2, and three right texts in 27.1.5.
# Why it matters: translators of French give two forms, as gettext has it; tests with 0, 1, 2 and 5 pass,
#   and the first customer with a million sees the name of a key, until the program is brought to version 27.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'i18next26@npm:i18next@26.7.2' 'i18next27@npm:i18next@27.1.5' >/dev/null
cat > a.cjs <<'JS'
(async () => {
  const seen = [];
  for (const name of ['i18next26', 'i18next27']) {
    const one = require(name).createInstance();
    await one.init({ lng: 'fr', showSupportNotice: false, resources: { fr: { translation: { boat_one: '{{count}} barque', boat_other: '{{count}} barques' } } } });
    seen.push([2, 999999, 1000000].map(count => one.t('boat', { count })).join());
  }
  const right = '2 barques,999999 barques,1000000 barques';
  console.log('expected:', [right, right]);
  console.log('seen:    ', seen);
  process.exit(seen[0] === '2 barques,999999 barques,boat' && seen[1] === right ? 0 : 1);
})();
JS
node a.cjs
