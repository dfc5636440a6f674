#!/usr/bin/env bash
# Package: i18next-conv 16.0.0 (npm), gettextToI18next, with i18next 26.7.2 and 27.1.5.
# Behaviour: GNU msgfmt leaves fuzzy entries and untranslated ones out of a catalogue, so the program
#   shows its source text. The converter takes both over: the fuzzy text as a translation, the missing
#   one as an empty string, which i18next up to version 26 shows as nothing at all, and 27 as the source text.
# Seen: {"Close the lock": "Ouvrir l'écluse", "The harbour": ""}; t("The harbour") is "" in i18next 26.
# Why it matters: the guess that msgmerge made ("open" for "close") reaches users, and untranslated
#   labels are blank buttons instead of English ones in all programs that have not come to version 27.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'i18next-conv@16.0.0' 'i18next26@npm:i18next@26.7.2' 'i18next27@npm:i18next@27.1.5' >/dev/null
cat > a.mjs <<'JS'
import { gettextToI18next } from 'i18next-conv';
import { createInstance as create26 } from 'i18next26';
import { createInstance as create27 } from 'i18next27';
const po = `msgid ""
msgstr "Language: fr\\nPlural-Forms: nplurals=2; plural=n > 1;\\n"

#, fuzzy
msgid "Close the lock"
msgstr "Ouvrir l'écluse"

msgid "The harbour"
msgstr ""
`;
const data = JSON.parse((await gettextToI18next('fr', po)).toString());
const seen = [data];
for (const create of [create26, create27]) {
  const i18next = create();
  await i18next.init({ lng: 'fr', showSupportNotice: false, keySeparator: false, resources: { fr: { translation: data } } });
  seen.push(i18next.t('Close the lock'), i18next.t('The harbour'));
}
console.log('expected:', [{}, 'Close the lock', 'The harbour', 'Close the lock', 'The harbour']);
console.log('seen:    ', seen);
const right = [{ 'Close the lock': "Ouvrir l'écluse", 'The harbour': '' }, "Ouvrir l'écluse", '', "Ouvrir l'écluse", 'The harbour'];
process.exit(JSON.stringify(seen) === JSON.stringify(right) ? 0 : 1);
JS
node a.mjs
