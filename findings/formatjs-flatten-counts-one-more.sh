#!/usr/bin/env bash
# Packages: @formatjs/cli 6.16.32, intl-messageformat 12.1.5 (npm).
# Behaviour: in a plural with `offset:1`, `#` is the number less one (ICU's PluralFormat). `formatjs extract --flatten`
#   moves a plural to the outside of the message, and where another choice comes within it, replaces `#` by
#   `{n, number}`, which is the number itself.
# Seen: "You and # more" for 3 says "You and 2 more"; of the same message flattened, "You and 3 more".
# Why it matters: the texts are flattened to be translated; the source text, and each translation made from it, counts
#   one person too many, and no check of syntax can see it.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" '@formatjs/cli@6.16.32' 'intl-messageformat@12.1.5' >/dev/null
cat > a.jsx <<'JSX'
import {FormattedMessage} from 'react-intl';
const a = <FormattedMessage id="a" defaultMessage="{n, plural, offset:1 =1 {You} other {You and # more}} in {place, select, mill {the mill} other {town}}"/>;
JSX
npx formatjs extract a.jsx > plain.json
npx formatjs extract a.jsx --flatten > flat.json
cat > a.cjs <<'JS'
const { IntlMessageFormat } = require('intl-messageformat');
const said = (file) => [1, 3].map((n) =>
  new IntlMessageFormat(require(file).a.defaultMessage, 'en').format({ n, place: 'mill' }));
const [plain, flat] = [said('./plain.json'), said('./flat.json')];
console.log('expected:', plain);
console.log('seen:    ', flat);
process.exit(plain[1] === 'You and 2 more in the mill' && flat[0] === plain[0] && flat[1] === 'You and 3 more in the mill' ? 0 : 1);
JS
node a.cjs
