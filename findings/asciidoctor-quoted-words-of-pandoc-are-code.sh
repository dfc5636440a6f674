#!/usr/bin/env bash
# Packages: pandoc 2.17.1.1 and asciidoctor 2.0.18 (Debian 12).
# Behaviour: pandoc writes quotation marks as two grave accents and two apostrophes, the way of the first AsciiDoc;
#   asciidoctor takes grave accents for code. pandoc writes "+" and "#" as they are, which are signs of AsciiDoc too.
# Seen: He said “not” and typed `ls`. becomes, in the page, He said, then the code "`not'' and typed `ls", up to the end
#   of the next code; the two "+" of +b+ are gone. (pandoc 3.9 writes what asciidoctor reads.)
# Why it matters: both are of one distribution, which documentation is translated with; words of the sentence are set
#   as code, which tools for translation leave out.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
for p in pandoc asciidoctor; do command -v $p > /dev/null || { apt-get update -qq; apt-get install -y -qq $p; } > /dev/null 2>&1; done
printf 'He said "not" and typed `ls`.\n\nThe grades +b+ are new.\n' | pandoc -f markdown -t asciidoc > a.adoc
asciidoctor -s -o - a.adoc | grep '<p>' | tr '\n' ' ' > seen
echo "expected: <p>He said “not” and typed <code>ls</code>.</p> <p>The grades +b+ are new.</p>"
echo "seen:     $(cat seen)"
test "$(cat seen)" = "<p>He said <code>\`not'' and typed \`ls</code>.</p> <p>The grades b are new.</p> "
