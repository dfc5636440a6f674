#!/usr/bin/env bash
# Package: recode 3.6 (Debian 12; GNU recode).
# Behaviour: to write LaTeX, a fraction of one character becomes \frac with the figures after it, without braces; \frac
#   takes the first two signs, the figure and the slash. To read LaTeX, \ae, \o and \ss are letters, and \oe is not known.
# Seen: "½ l" becomes `\frac1/2{} l`, which is set as 1 over a slash, and a 2; "œuvre" becomes "oeuvre", without a
#   ligature, and `\oe uvre` is read as it stands, where `\ae` is read as æ.
# Why it matters: amounts of recipes and doses are another number on paper, and in text mode LaTeX stops at \frac.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
command -v recode > /dev/null || { apt-get update -qq; apt-get install -y -qq recode; } > /dev/null 2>&1
{ echo 'é ½ l œuvre' | recode utf8..tex; echo '\ae{} \oe{} \ss{}' | recode tex..utf8; } > seen
echo "expected: \\'e \$\\frac{1}{2}\$ l \\oe{}uvre æ œ ß"
echo "seen:     $(tr '\n' ' ' < seen)"
test "$(tr '\n' ' ' < seen)" = "\\'e \\frac1/2{} l oeuvre æ \\oe{} ß "
