#!/usr/bin/env bash
# Package: inflection 3.0.2 (npm).
# Behaviour: the rule for knife and life holds for each word in -fe, and a final s that is not in a list is an ending.
# Seen: pluralize("cafe") is "caves" and back "cave", "safe" "saves"; singularize("lens") is "len", "cactus" "cactu",
#   "this" "thi".
# Why it matters: keys, tables and labels are made from each other by these functions, and glossaries look terms up by
#   their singular: a cafe is a cave from then on.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'inflection@3.0.2' >/dev/null
cat > a.mjs <<'JS'
import { pluralize, singularize } from 'inflection';
const seen = [pluralize('cafe'), singularize(pluralize('cafe')), pluralize('safe'), singularize('lens'), singularize('cactus'), pluralize('knife')];
console.log('expected:', ['cafes', 'cafe', 'safes', 'lens', 'cactus', 'knives']);
console.log('seen:    ', seen);
process.exit(seen.join() === 'caves,cave,saves,len,cactu,knives' ? 0 : 1);
JS
node a.mjs
