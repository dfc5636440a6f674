#!/usr/bin/env bash
# Package: liblingua-en-words2nums-perl 0.19 (Debian 12; Lingua::EN::Words2Nums), with Perl 5.36.
# Behaviour: words for ordinals are taken as the numbers, and numbers that stand side by side are added.
# Seen: "two thirds" is 5, "three quarters" nothing, "nineteen eighty four" 103, and "twenty twenty six" 46. "One hundred
#   and five" and "twenty-one" are right.
# Why it matters: a check that the numbers of a translation are those of the source compares the 2/3 or the year with
#   another number, and a value is stored that nobody wrote.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
dpkg -s liblingua-en-words2nums-perl > /dev/null 2>&1 || { apt-get update -qq; apt-get install -y -qq liblingua-en-words2nums-perl; } > /dev/null 2>&1
perl -MLingua::EN::Words2Nums -e 'print join " ", map { words2nums($_) // "none" } "one hundred and five", "two thirds", "three quarters", "nineteen eighty four", "twenty twenty six"' > seen 2> /dev/null
echo "expected: 105 0.67 or none, 0.75 or none, 1984 or none, 2026 or none"
echo "seen:     $(cat seen)"
test "$(cat seen)" = "105 5 none 103 46"
