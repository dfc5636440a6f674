#!/usr/bin/env bash
# Package: locize-xcstrings 2.0.0 (npm), xcstrings2locize and locize2xcstrings.
# Behaviour: a string catalogue of Xcode, read and written back, says "translated" of every text, forgets shouldTranslate
#   and the substitutions that a text with several plurals refers to.
# Seen: state "needs_review" becomes "translated"; "shouldTranslate": false is gone; "%#@boats@" is kept, and its
#   definition is not.
# Why it matters: drafts of a machine ship as reviewed, product names are translated the next time, and the app shows
#   "%#@boats@" to its users.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'locize-xcstrings@2.0.0' >/dev/null
cat > a.cjs <<'JS'
const { xcstrings2locize, locize2xcstrings } = require('locize-xcstrings');
const said = (state, value) => ({ stringUnit: { state, value } });
const forms = { plural: { one: said('translated', '%arg boat'), other: said('translated', '%arg boats') } };
const catalogue = {
  sourceLanguage: 'en', version: '1.0', strings: {
    'Old mill': { localizations: { fr: said('needs_review', 'Vieux moulin') } },
    'MILL-7': { shouldTranslate: false },
    Fleet: { localizations: { en: { ...said('translated', '%#@boats@'),
      substitutions: { boats: { argNum: 1, formatSpecifier: 'lld', variations: forms } } } } },
  },
};
(async () => {
  const out = await locize2xcstrings(await xcstrings2locize(JSON.stringify(catalogue)));
  const { strings } = typeof out === 'string' ? JSON.parse(out) : out;
  const seen = [strings['Old mill'].localizations.fr.stringUnit.state, JSON.stringify(strings['MILL-7']),
    JSON.stringify(strings.Fleet.localizations.en)];
  console.log('expected: needs_review, shouldTranslate false, substitutions');
  console.log('seen:    ', seen);
  process.exit(seen[0] === 'translated' && seen[1] === '{}'
    && seen[2] === '{"stringUnit":{"state":"translated","value":"%#@boats@"}}' ? 0 : 1);
})();
JS
node a.cjs
