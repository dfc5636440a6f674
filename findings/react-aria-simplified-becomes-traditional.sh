#!/usr/bin/env bash
# Packages: @internationalized/message 3.1.10 and @internationalized/string 3.2.10 (npm), of React Aria.
# Behaviour: for a reader whose language and region are not among the translations, the first one of the same language
#   is taken, in the order of the object's keys; the script is not looked at, and Norwegian "no" and "nb" are two
#   languages. FormatJS's matcher goes by CLDR.
# Seen: with zh-TW and zh-CN in this order, Singapore's zh-Hans-SG gets zh-TW, and in the other order Hong Kong's
#   zh-Hant-HK gets zh-CN; "no" gets English beside nb-NO.
# Why it matters: the readers see the other script, and which readers do hangs on how a bundler sorted the files; the
#   texts are those of date fields and tables that an application does not have in its own catalogue.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" '@internationalized/message@3.1.10' '@internationalized/string@3.2.10' '@formatjs/intl-localematcher@0.10.1' >/dev/null
cat > a.mjs <<'JS'
import { MessageDictionary } from '@internationalized/message';
import { LocalizedStringDictionary } from '@internationalized/string';
import { match } from '@formatjs/intl-localematcher';
const CASES = [['zh-Hans-SG', ['en', 'zh-TW', 'zh-CN']], ['zh-Hant-HK', ['en', 'zh-CN', 'zh-TW']], ['no', ['en', 'nb-NO']]];
const expected = [], seen = [];
for (const [reader, languages] of CASES) {
  const texts = Object.fromEntries(languages.map(language => [language, { key: language }]));
  expected.push(match([reader], languages, 'en'));
  seen.push(new MessageDictionary(texts, 'en').getStringForLocale('key', reader), new LocalizedStringDictionary(texts, 'en').getStringForLocale('key', reader));
}
console.log('expected:', ...expected, '(FormatJS)');
console.log('seen:    ', ...seen);
process.exit(expected.join() === 'zh-CN,zh-TW,nb-NO' && seen.join() === 'zh-TW,zh-TW,zh-CN,zh-CN,en,en' ? 0 : 1);
JS
node a.mjs
