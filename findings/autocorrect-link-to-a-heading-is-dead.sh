#!/usr/bin/env bash
# Package: autocorrect-node 2.14.0 (npm), which puts spaces and punctuation right in Chinese and Japanese.
# Behaviour: in Markdown headings are changed and links to them are not; in JavaScript and Python each string is changed, also
#   one that is a key, and in JSON and the source of PO files none that is. Letters of full width are narrowed after the spaces
#   were set, so that a second run sets more.
# Seen: "# 第3章" becomes "# 第 3 章", and "[去](#第3章)" stays: the heading's name is now "第-3-章". t("第3章") in JavaScript becomes t("第 3 章"),
#   while {"第3章": …} of JSON and msgid keep the key. "ＡＢＣ社" is "ABC社", and "ABC 社" the second time.
# Why it matters: links within the page lead nowhere, and texts whose key is the Chinese source are shown untranslated.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'autocorrect-node@2.14.0' >/dev/null
cat > a.cjs <<'JS'
const {format, formatFor} = require('autocorrect-node');
const seen = [formatFor('# 第3章\n\n[去](#第3章)\n', 'md'), formatFor('t("第3章")', 'js'), formatFor('{"第3章": "a"}', 'json'),
  formatFor('msgid "第3章"\nmsgstr ""\n', 'po'), format('ＡＢＣ社'), format(format('ＡＢＣ社'))];
console.log('expected: the heading and its link alike, the key alike in all three, and a second run without a change');
console.log('seen:    ', seen);
const was = ['# 第 3 章\n\n[去](#第3章)\n', 't("第 3 章")', '{"第3章": "a"}', 'msgid "第3章"\nmsgstr ""\n', 'ABC社', 'ABC 社'];
process.exit(JSON.stringify(seen) === JSON.stringify(was) ? 0 : 1);
JS
node a.cjs
