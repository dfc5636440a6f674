#!/usr/bin/env bash
# Package: messageformat 4.0.0 (npm).
# Behaviour: options that were in the drafts of MessageFormat 2 (`style=percent` of `:number`, `dateStyle=long` of
#   `:datetime`) are not in the release; they are ignored, and onError hears nothing of them.
# Seen: 0.25 with `style=percent` is "0.25", with `:percent` "25%", and a date with `dateStyle=long` "Mar 2, 2026,
#   12:00 AM"; no error is reported.
# Why it matters: messages that were written and translated for the drafts go on working with figures a hundred times
#   too small, and no test of the syntax finds them.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'messageformat@4.0.0' >/dev/null
cat > a.mjs <<'JS'
import { MessageFormat } from 'messageformat';
import { DraftFunctions } from 'messageformat/functions';
const errors = [];
const show = (text, values) => new MessageFormat('en', text, { bidiIsolation: 'none', functions: DraftFunctions })
  .format(values, error => errors.push(error.message)).replace(/\s/g, ' ');
const seen = [show('{$n :number style=percent}', { n: 0.25 }), show('{$n :percent}', { n: 0.25 }),
  show('{$d :datetime dateStyle=long}', { d: '2026-03-02' })];
console.log('expected:', ['25%', '25%', 'March 2, 2026'], 'or errors');
console.log('seen:    ', seen, errors);
process.exit(seen.join('|') === '0.25|25%|Mar 2, 2026, 12:00 AM' && errors.length === 0 ? 0 : 1);
JS
node a.mjs
