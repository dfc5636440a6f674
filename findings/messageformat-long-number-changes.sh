#!/usr/bin/env bash
# Package: messageformat 4.0.0 (npm).
# Behaviour: a MessageFormat 2 argument may be a string of digits; it is made a floating-point number first.
#   Intl.NumberFormat writes such a string exactly.
# Seen: "12345678901234567890" becomes "12,345,678,901,234,567,000"; Intl.NumberFormat writes
#   "12,345,678,901,234,567,890".
# Why it matters: numbers of accounts, orders and amounts in small units are passed as strings just to keep them; the
#   message shows another one, without an error.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'messageformat@4.0.0' >/dev/null
cat > a.mjs <<'JS'
import { MessageFormat } from 'messageformat';
const number = '12345678901234567890';
const seen = new MessageFormat('en', '{$n :number}', { bidiIsolation: 'none' }).format({ n: number });
console.log('expected:', new Intl.NumberFormat('en').format(number));
console.log('seen:    ', seen);
process.exit(seen === '12,345,678,901,234,567,000' ? 0 : 1);
JS
node a.mjs
