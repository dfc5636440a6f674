#!/usr/bin/env bash
# Packages: html-entities 2.6.0, he 2.0.0 (npm).
# Behaviour: in HTML 5, `&lang;` and `&rang;` are U+27E8 and U+27E9; HTML 4 had U+2329 and U+232A, which Unicode
#   deprecates since they are the same as the full-width brackets of Chinese. html-entities decodes to the old ones.
# Seen: "&lang;x&rang;" is U+2329 x U+232A, in NFC "〈x〉"; he gives "⟨x⟩".
# Why it matters: glosses in linguistics and pairs in mathematics get wide East Asian brackets, and a check of a
#   translation's brackets finds two kinds.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'html-entities@2.6.0' 'he@2.0.0' >/dev/null
cat > a.cjs <<'JS'
const seen = [require('html-entities').decode('&lang;x&rang;'), require('he').decode('&lang;x&rang;')].map(text => text.normalize('NFC'));
console.log('expected:', ['⟨x⟩', '⟨x⟩']);
console.log('seen:    ', seen);
process.exit(seen.join() === '〈x〉,⟨x⟩' ? 0 : 1);
JS
node a.cjs
