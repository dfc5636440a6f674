#!/usr/bin/env bash
# Package: json-autotranslate 1.16.2 (npm), its matchers, which hide placeholders from the translation service.
# Behaviour: of a message in ICU's format a pattern is made with the texts as they are shown, and looked for in the message as
#   it is written. Where an apostrophe is doubled, or a plural stands on several lines, the pattern is not found, and nothing
#   is hidden. The matcher for sprintf hides the sign % and one letter behind it.
# Seen: "Open {name}" is sent as "Open", with the name hidden; "Don''t open {name}" as it stands, and so is a plural on three lines with its
#   keywords. Of "%(name)s" the service gets "name)s", of "%1$s" "$s", of "%.2f km" "2f km"; of "100% sure" the "% " is hidden.
# Why it matters: the service translates "name", "one" and "other"; the program that loads the file fails on it, or shows
#   the braces. The matcher for ICU is the default.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'json-autotranslate@1.16.2' >/dev/null
cat > a.cjs <<'JS'
const {replaceInterpolations, matcherMap} = require('json-autotranslate/lib/matchers');
const sent = ([kind, text]) => replaceInterpolations(text, matcherMap[kind]).clean.replace(/<span[^>]*>\d+<\/span>/g, '_');
const seen = [['icu', 'Open {name}'], ['icu', "Don''t open {name}"], ['icu', '{n, plural,\n one {a boat}\n other {# boats}}'],
  ['sprintf', '%(name)s'], ['sprintf', '%1$s'], ['sprintf', '%.2f km'], ['sprintf', '100% sure']].map(sent);
console.log('expected:', ['Open _', "Don''t open _", '_a boat_ boats_', '_', '_', '_ km', '100% sure']);
console.log('seen:    ', seen);
const was = ['Open _', "Don''t open {name}", '{n, plural,\n one {a boat}\n other {# boats}}', '_name)s', '_$s', '_2f km', '100_sure'];
process.exit(JSON.stringify(seen) === JSON.stringify(was) ? 0 : 1);
JS
node a.cjs
