#!/usr/bin/env bash
# Packages: marked 18.2.1, remove-markdown 0.7.0, markdown-to-txt 2.0.1 (npm).
# Behaviour: one tilde at each side strikes out in GitHub's Markdown, also within words and figures; two ranges in a
#   line are such a pair. CommonMark has none of it.
# Seen: the text comes out as "10<del>20 and 30</del>40" by marked, and "1020 and 3040" by the two that make plain
#   text; "1984. It was late." is "It was late." to both.
# Why it matters: the tilde is the sign of ranges in Chinese, Korean and Japanese: prices and hours of a translation
#   run together, while the English source has a dash.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'marked@18.2.1' 'remove-markdown@0.7.0' 'markdown-to-txt@2.0.1' 'lodash@4.17.21' >/dev/null
cat > a.mjs <<'JS'
import { marked } from 'marked';
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const toText = require('markdown-to-txt').default;
const remove = require('remove-markdown');
const seen = [marked.parse('10~20 and 30~40').trim(), remove('10~20 and 30~40'), toText('10~20 and 30~40'), remove('1984. It was late.'), toText('1984. It was late.')];
console.log('expected: the text as it stands');
console.log('seen:    ', seen);
process.exit(seen.join('|') === '<p>10<del>20 and 30</del>40</p>|1020 and 3040|1020 and 3040|It was late.|It was late.' ? 0 : 1);
JS
node a.mjs
