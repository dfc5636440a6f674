#!/usr/bin/env bash
# Package: vue3-gettext 4.0.1 (npm; vue-gettext-extract).
# Behaviour: strings of the program are read for the template up to their end, with a backslash taken out and the letter
#   behind it left; escapes of JavaScript are not undone, and of strings put together by + the first is taken.
# Seen: $gettext('one\ntwo') is extracted as "onentwo", 'caf\u00e9' as "cafu00e9", and "a" + "b" as "a"; a string in grave
#   accents with a line break in it is right. The program asks for what JavaScript reads, and finds no translation.
# Why it matters: the text is in the catalogue, looks like a slip of the pen, is translated, and stays English on the page.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" 'vue3-gettext@4.0.1' >/dev/null
cat > a.vue <<'VUE'
<template><p>{{ $gettext("Don't open") }}</p></template>
<script>
export default { methods: { show() { this.$gettext('one\ntwo'); this.$gettext('caf\u00e9'); this.$gettext("mill" + " wheel"); } } };
</script>
VUE
mkdir lang
cat > gettext.config.cjs <<'JS'
module.exports = { input: { path: '.', include: ['a.vue'], exclude: [] }, output: { path: './lang', potPath: 'a.pot', jsonPath: './lang', locales: ['fr'] } };
JS
npx vue-gettext-extract --config gettext.config.cjs > /dev/null 2>&1 || true
grep '^msgid "[^"]' lang/a.pot | tr '\n' ' ' > seen
echo 'expected: msgid "Don'"'"'t open" msgid "one\ntwo" msgid "café" msgid "mill wheel"'
echo "seen:     $(cat seen)"
test "$(cat seen)" = 'msgid "Don'"'"'t open" msgid "onentwo" msgid "cafu00e9" msgid "mill" '
