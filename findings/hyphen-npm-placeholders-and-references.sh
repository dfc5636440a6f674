#!/usr/bin/env bash
# Package: hyphen 1.14.1 (npm), hyphenate and hyphenateHTML.
# Behaviour: HTML's tags are left alone, as its page says; placeholders, addresses, code and the names of
#   HTML's references are words to it.
# Seen: "{username}" becomes "{user", soft hyphen, "name}"; "%(password)s" and "anna@registration.org" likewise; "&eacute;" becomes
#   "&ea", soft hyphen, "cute;", which a browser shows as these letters; hyphenateHTML does the same.
# Why it matters: texts with placeholders are hyphenated when they are built in, before they are filled; the program then finds no
#   placeholder of that name, and an address copied from the page holds a character that nobody sees.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'hyphen@1.14.1' >/dev/null
cat > a.mjs <<'JS'
import english from 'hyphen/en/index.js';
const text = '{username} %(password)s anna@registration.org Th&eacute;venin <code>configuration</code> <a href="/registration">x</a>';
const seen = [english.hyphenateSync, english.hyphenateHTMLSync].map(way => way(text).replaceAll('\u00AD', '-'));
console.log('expected:', text);
console.log('seen:    ', ...new Set(seen));
const right = '{user-name} %(pass-word)s anna@reg-is-tra-tion.org Th&ea-cute;venin <code>con-fig-u-ra-tion</code> <a href="/registration">x</a>';
process.exit(seen.every(one => one === right) ? 0 : 1);
JS
node a.mjs
