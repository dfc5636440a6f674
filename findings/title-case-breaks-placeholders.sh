#!/usr/bin/env bash
# Packages: title-case 4.3.2 and titlecase 1.1.3 (npm).
# Behaviour: the first letter of each word becomes a capital, wherever the word begins: behind a brace, a percent sign
#   or a figure as well. What stands in capitals within a word is kept, as in iPhone.
# Seen: "the {name} of %s" becomes "The {Name} of %S" by both, and "5 µm wide" "5 Μm Wide" with a Greek capital.
# Why it matters: headings and buttons of English sources are put in title case by such a function; their placeholders
#   have other names than the program's, and `%S` is another type in C: the name is not filled in.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" title-case@4.3.2 titlecase@1.1.3 >/dev/null
cat > a.mjs <<'JS'
import titlecase from 'titlecase';
import { titleCase } from 'title-case';
const seen = [titleCase('the {name} of %s'), titleCase('5 µm wide'), titlecase('the {name} of %s')];
console.log('expected:', ['The {name} of %s', '5 µm Wide', 'The {name} of %s']);
console.log('seen:    ', seen);
process.exit(seen.join('|') === 'The {Name} of %S|5 \u039cm Wide|The {Name} of %S' ? 0 : 1);
JS
node a.mjs
