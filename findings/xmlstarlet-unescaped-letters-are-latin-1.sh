#!/usr/bin/env bash
# Package: xmlstarlet 1.6.1 (Debian 12), its commands esc and unesc.
# Behaviour: esc writes each letter that is not ASCII as a reference by its number. unesc, its contrary, writes a
#   letter below 256 as one byte of Latin-1, whatever the encoding of the terminal, leaves those with a decimal
#   number above it as they are, and so each one with four or more places.
# Seen: "café – œ" becomes "caf&#xE9; &#x2013; &#x153;", and that a text whose é is the byte E9, which is no UTF-8, with
#   the dash and the œ still as references.
# Why it matters: texts of XML are read so in scripts. The result is in no encoding: the next program stops at the byte, or
#   puts a sign of replacement there.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
command -v xmlstarlet > /dev/null || apt-get install -y -qq xmlstarlet > /dev/null
export LC_ALL=C.UTF-8
xmlstarlet esc 'café – œ' > escaped
xmlstarlet unesc "$(cat escaped)" > unescaped 2> /dev/null
echo "expected: café – œ, in UTF-8"
echo "seen:     $(cat escaped), then $(python3 -c 'print(open("unescaped", "rb").read())')"
test "$(python3 -c 'print(open("unescaped", "rb").read())')" = "b'caf\xe9 &#x2013; &#x153;'"
! iconv -f utf-8 -t utf-8 unescaped > /dev/null 2>&1
