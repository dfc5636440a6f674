#!/usr/bin/env bash
# Packages: unrtf 0.21.10 and catdoc 0.95 (Debian 12).
# Behaviour: RTF writes letters beyond its code page by number, with a substitute for old readers, mostly "?", which new
#   ones skip: `\u338?`. unrtf takes all letters up to the next space or sign for the substitute, and as text gives a
#   part of the number; catdoc keeps the "?".
# Seen: of `l\u8217?eau claire` (l’eau claire) unrtf makes "l&rsquo; claire" in HTML, the word lost; of `\u338\'8cuvre`
#   (Œuvre) "Ruvre" as text. catdoc reads `\u1084?\u1080?\u1088?` (мир) as "м?и?р?".
# Why it matters: texts of old manuals and of many programs that write RTF are taken out with these for translation:
#   words behind an apostrophe are gone, French has other letters, and Russian has twice as many.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
{ command -v unrtf && command -v catdoc; } > /dev/null || { apt-get update -qq; apt-get install -y -qq unrtf catdoc; } > /dev/null
printf '%s\n' '{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Times;}}\uc1\pard l\u8217?eau claire\par' "\\u338\\'8cuvre\\par" '\u1084?\u1080?\u1088?\par}' > a.rtf
unrtf --html a.rtf 2> /dev/null | grep -o 'l&rsquo;[^<]*' > seen
unrtf --text a.rtf 2> /dev/null | grep -a uvre >> seen
catdoc -d utf-8 a.rtf | grep 'м' >> seen
echo "expected: l’eau claire, Œuvre, мир"
echo "seen:     $(tr '\n' ',' < seen)"
test "$(cat seen)" = 'l&rsquo; claire
Ruvre
м?и?р?'
