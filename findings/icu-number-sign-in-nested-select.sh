#!/usr/bin/env bash
# Packages: intl-messageformat 12.1.5, @messageformat/core 3.4.1 (npm).
# Behaviour: what is `#` in a select that stands within a plural? FormatJS prints the sign itself, the
#   other library the number.
# Seen: {n, plural, other{{g, select, a{# boats} other{#}}}} with n=5 is "# boats" and "5 boats".
# Why it matters: translators add a select for gender or case within a plural of the source; whether the
#   number is shown depends on the program that renders it, and the previews of translation tools
#   disagree with the product.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'intl-messageformat@12.1.5' '@messageformat/core@3.4.1' >/dev/null
cat > a.mjs <<'JS'
import { IntlMessageFormat } from 'intl-messageformat';
import MessageFormat from '@messageformat/core';
const text = '{n, plural, other{{g, select, a{# boats} other{#}}}}';
const seen = [new IntlMessageFormat(text, 'en').format({ n: 5, g: 'a' }), new MessageFormat('en').compile(text)({ n: 5, g: 'a' })];
console.log('expected:', ['5 boats', '5 boats'], '(or the sign in both)');
console.log('seen:    ', seen);
process.exit(seen.join() === '# boats,5 boats' ? 0 : 1);
JS
node a.mjs
