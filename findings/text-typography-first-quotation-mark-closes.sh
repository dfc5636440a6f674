#!/usr/bin/env bash
# Package: libtext-typography-perl 0.01 (Debian 12; Text::Typography), with Perl 5.36.
# Behaviour: a straight quotation mark is an opening one if white space stands before it. At the start of a text, after a
#   bracket, a dash or a tag it is a closing one.
# Seen: `"Hello," he said` becomes ”Hello,” he said, with two closing marks, and so does ("yes") and <b>"New"</b>;
#   `He said "yes"` is right. The module is a translation of SmartyPants, which writes “Hello,” there.
# Why it matters: headings, cells and the texts of buttons begin with their quotation mark; a check for pairs finds a
#   fault in each of them.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
dpkg -s libtext-typography-perl > /dev/null 2>&1 || { apt-get update -qq; apt-get install -y -qq libtext-typography-perl; } > /dev/null 2>&1
cat > a.pl <<'PERL'
use Text::Typography 'typography';
print join ' ; ', map { typography($_) =~ s/&#8220;/“/gr =~ s/&#8221;/”/gr } 'He said "yes"', '"Hello," he said', '("yes")', '<b>"New"</b>';
PERL
perl a.pl > seen
echo 'expected: He said “yes” ; “Hello,” he said ; (“yes”) ; <b>“New”</b>'
echo "seen:     $(cat seen)"
test "$(cat seen)" = 'He said “yes” ; ”Hello,” he said ; (”yes”) ; <b>”New”</b>'
