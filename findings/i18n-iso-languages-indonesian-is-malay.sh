#!/usr/bin/env bash
# Package: @cospired/i18n-iso-languages 4.2.0 (npm), the names of languages in some thirty languages.
# Behaviour: in some languages two languages have one name, and a third a name that is another's; asked back, the name has the code of
#   the first.
# Seen: in Hungarian, Indonesian is "maláj", Malay, and Norwegian Bokmål "norvég"; Norwegian is "nynorsk". In Icelandic, Marshallese is
#   Malagasy; in Romanian, Sardinian is Sanskrit; in Portuguese, Interlingue is Interlingua. "maláj" has the code id.
# Why it matters: it fills lists from which a reader chooses the language to translate into; Hungarians who choose Malay get
#   Indonesian, and who want Indonesian do not find it.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" '@cospired/i18n-iso-languages@4.2.0' >/dev/null
cat > a.cjs <<'JS'
const names = require('@cospired/i18n-iso-languages');
const seen = [['hu', 'id'], ['hu', 'no'], ['is', 'mh'], ['ro', 'sc'], ['pt', 'ie']].map(([language, code]) => {
  names.registerLocale(require(`@cospired/i18n-iso-languages/langs/${language}.json`));
  return names.getName(code, language);
});
seen.push(names.getAlpha2Code('maláj', 'hu'));
console.log('expected:', ['indonéz', 'norvég', 'marshallska', 'sardă', 'interlingue', 'ms']);
console.log('seen:    ', seen);
process.exit(JSON.stringify(seen) === JSON.stringify(['maláj', 'nynorsk', 'Malagasíska', 'sanscrită', 'interlíngua', 'id']) ? 0 : 1);
JS
node a.cjs
