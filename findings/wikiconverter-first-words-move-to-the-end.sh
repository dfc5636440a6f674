#!/usr/bin/env bash
# Packages: libhtml-wikiconverter-perl 0.68, with its dialects Markdown 0.06 and MediaWiki 0.59 (Debian 12), Perl 5.36.
# Behaviour: a piece of a page that begins with an element of HTML 5 (<mark>, <time>, <bdi>, <section>, <article>, <nav>)
#   is given back with that element as the last paragraph. Inside <p>, or after a word, it stays in its place.
# Seen: "<mark>Old</mark> mill" becomes "mill" and, as a new paragraph, "Old"; "<time>4 May</time> is the day" becomes
#   "is the day", "4 May". In MediaWiki's markup too.
# Why it matters: a cell, a heading or a text of a web site without <p> around it comes into the wiki in another order,
#   and the translation is made of that.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
for p in libhtml-wikiconverter-markdown-perl libhtml-wikiconverter-mediawiki-perl; do dpkg -s $p > /dev/null 2>&1 || { apt-get update -qq; apt-get install -y -qq $p; } > /dev/null 2>&1; done
cat > a.pl <<'PERL'
use HTML::WikiConverter;
my @pages = ('<b>Old</b> mill', '<mark>Old</mark> mill', '<time>4 May</time> is the day', '<section>One</section><p>Two</p>');
for my $dialect ('Markdown', 'MediaWiki') {
    print join(', ', map { HTML::WikiConverter->new(dialect => $dialect)->html2wiki($_) =~ s/\n\n/ | /gr } @pages), '; ';
}
PERL
perl a.pl > seen 2> /dev/null
echo "expected: **Old** mill, Old mill, 4 May is the day, One | Two; and so in MediaWiki"
echo "seen:     $(cat seen)"
test "$(cat seen)" = "**Old** mill, mill | Old, is the day | 4 May, Two | One; '''Old''' mill, mill | Old, is the day | 4 May, Two | One; "
