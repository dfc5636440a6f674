#!/usr/bin/env bash
# Package: @lingui/format-po-gettext 5.9.0, with format-po and message-utils 5.9.5 (npm).
# Behaviour: a plural of ICU may have texts for exact numbers (=0) and categories (one, other). This format writes all of them
#   as msgstr[0], msgstr[1] and so on, one after the other, and reads them back as the categories, from the first.
# Seen: "{n, plural, =0 {No mills} one {# mill} other {# mills}}", written and read with nothing changed, is "one {No mills}
#   other {# mill}". Of the Polish one, few, many, other the last is dropped, and Plural-Forms is written empty.
# Why it matters: the list of what the format cannot do names select and nested texts, not =0, which almost every counter
#   has. The warning says that some texts are not picked up; what happens is that 1 shows "No mills".
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" '@lingui/format-po-gettext@5.9.0' '@lingui/format-po@5.9.5' \
  '@lingui/message-utils@5.9.5' >/dev/null
cat > a.mjs <<'JS'
import { formatter } from '@lingui/format-po-gettext';
const format = formatter({ lineNumbers: false });
const through = async (locale, text) => {
  const catalogue = { mills: { message: text, translation: text, origin: [] } };
  const po = await format.serialize(catalogue, { locale, sourceLocale: 'en', existing: null });
  return (await format.parse(po, { locale, sourceLocale: 'en' })).mills.translation;
};
const english = '{n, plural, =0 {No mills} one {# mill} other {# mills}}';
const polish = '{n, plural, one {# młyn} few {# młyny} many {# młynów} other {# młyna}}';
const seen = [await through('en', english), await through('pl', polish)];
console.log('expected:', [english, polish]);
console.log('seen:    ', seen);
const right = ['{n, plural, one {No mills} other {# mill}}', '{n, plural, one {# młyn} few {# młyny} other {# młynów}}'];
process.exit(seen.map(text => text.replaceAll(' }', '}')).join() === right.join() ? 0 : 1);
JS
node a.mjs
