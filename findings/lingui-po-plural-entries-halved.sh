#!/usr/bin/env bash
# Package: @lingui/format-po 5.9.5 (npm).
# Behaviour: Lingui keeps plurals in one message and writes it as one PO entry. An entry with msgid_plural, as other tools write it into the
#   same file, is read as its first form, without an error, and written back so; of two references on one line, as xgettext writes them, the second
#   is lost, and the first gets the line NaN.
# Seen: msgid "boat", msgid_plural "boats" with "barque" and "barques" comes back as msgid "boat", msgstr "barque"; "#: a.c:1 b.c:2" as "#: a.c:NaN".
# Why it matters: a catalogue that a project has from before, or that is shared with another program, loses all plural forms at the first
#   extraction, in every language, and counts as fully translated.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" '@lingui/format-po@5.9.5' >/dev/null
cat > a.mjs <<'JS'
import { formatter } from '@lingui/format-po';
const format = formatter({});
const options = { locale: 'fr', sourceLocale: 'en', filename: 'fr.po' };
const file = 'msgid ""\nmsgstr ""\n"Language: fr\\n"\n"Plural-Forms: nplurals=2; plural=n>1;\\n"\n\n#: a.c:1 b.c:2\nmsgid "boat"\nmsgid_plural "boats"\nmsgstr[0] "barque"\nmsgstr[1] "barques"\n';
const seen = await format.serialize(await format.parse(file, options), { ...options, existing: file });
console.log('expected: …' + file.slice(file.indexOf('#: a.c')));
console.log('seen:     …' + seen.slice(seen.indexOf('#: a.c')));
process.exit(seen.trim().endsWith('#: a.c:NaN\nmsgid "boat"\nmsgstr "barque"') ? 0 : 1);
JS
node a.mjs
