#!/usr/bin/env bash
# Package: i18next-conv 16.0.0 (npm), gettextToI18next.
# Behaviour: GNU msgfmt leaves fuzzy entries and untranslated ones out of a catalogue, so the program
#   shows its source text. The converter takes both over: the fuzzy text as a translation, the missing
#   one as an empty string, which i18next shows as nothing at all.
# Seen: {"Close the lock": "Ouvrir l'écluse", "The harbour": ""}; t("The harbour") is "".
# Why it matters: the guess that msgmerge made ("open" for "close") reaches users, and untranslated
#   labels are blank buttons instead of English ones.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'i18next-conv@16.0.0' 'i18next@26.7.2' >/dev/null
cat > a.mjs <<'JS'
import { gettextToI18next } from 'i18next-conv';
import i18next from 'i18next';
const po = `msgid ""
msgstr "Language: fr\\nPlural-Forms: nplurals=2; plural=n > 1;\\n"

#, fuzzy
msgid "Close the lock"
msgstr "Ouvrir l'écluse"

msgid "The harbour"
msgstr ""
`;
const data = JSON.parse((await gettextToI18next('fr', po)).toString());
await i18next.init({ lng: 'fr', showSupportNotice: false, keySeparator: false, resources: { fr: { translation: data } } });
const seen = [data, i18next.t('Close the lock'), i18next.t('The harbour')];
console.log('expected:', [{}, 'Close the lock', 'The harbour']);
console.log('seen:    ', seen);
process.exit(JSON.stringify(seen) === JSON.stringify([{ 'Close the lock': "Ouvrir l'écluse", 'The harbour': '' }, "Ouvrir l'écluse", '']) ? 0 : 1);
JS
node a.mjs
