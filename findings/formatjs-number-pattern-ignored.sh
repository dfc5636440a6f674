#!/usr/bin/env bash
# Package: intl-messageformat 12.1.5 (npm, FormatJS) beside @messageformat/core 3.4.1 (npm).
# Behaviour: ICU MessageFormat allows a number pattern as the style: {n, number, #,##0.00}. FormatJS
#   accepts the message, keeps no trace of the pattern and formats with its defaults.
# Seen: FormatJS "1,234.5", @messageformat/core (as ICU does) "1,234.50".
# Why it matters: the same catalogue shows prices with one decimal on the web and two in the Java
#   service; no checker complains, since both accept it.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'intl-messageformat@12.1.5' '@messageformat/core@3.4.1' >/dev/null
cat > a.mjs <<'JS'
import { IntlMessageFormat } from 'intl-messageformat';
import MessageFormat from '@messageformat/core';
const other = new MessageFormat('en');
const text = '{n, number, #,##0.00}';
const seen = [new IntlMessageFormat(text, 'en').format({ n: 1234.5 }), other.compile(text)({ n: 1234.5 })];
console.log('expected:', ['1,234.50', '1,234.50']);
console.log('seen:    ', seen);
process.exit(seen.join(' ') === '1,234.5 1,234.50' ? 0 : 1);
JS
node a.mjs
