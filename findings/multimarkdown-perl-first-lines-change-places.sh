#!/usr/bin/env bash
# Package: libtext-multimarkdown-perl 1.000035 (Debian 12; Text::MultiMarkdown), with Perl 5.36.
# Behaviour: lines with a colon at the beginning of a text are data about it, which is documented, and are shown in the order of the
#   alphabet, each name once. A table that a list of definitions follows loses its end, and its last cell is a term.
# Seen: "Title: Old mill" and "Subtitle: a story" change places, of two speakers "Anna: Yes" and "Anna: No" the first is lost, "http://a.example"
#   is "http: //a.example"; the table's tags </tr>, </tbody> and </table> are terms of the list, with the cell "2".
# Why it matters: dialogues and notes begin with a name and a colon. A text that is translated piece by piece and shown so has
#   its sentences in another order in each language.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
perl -MText::MultiMarkdown -e 1 2>/dev/null || { apt-get update -qq; apt-get install -y -qq --no-install-recommends libtext-multimarkdown-perl; } > /dev/null 2>&1
cat > a.pl <<'PL'
use strict;
use Text::MultiMarkdown qw(markdown);

for my $text ("Title: Old mill\nSubtitle: a story\n\nText", "Anna: Yes\nAnna: No\n\nText", "http://a.example\n\nText", "| a | b |\n|---|---|\n| 1 | 2 |\n\nmill\n:   moulin\n") {
    my $html = markdown($text);
    $html =~ s/\s+/ /g;
    $html =~ s/ $//;
    print "$html\n";
}
PL
perl a.pl > seen
cat <<'EXPECTED'
expected: Title and Subtitle in this order, Yes and No, the address, and a table that ends before the list
EXPECTED
echo "seen:"; cat seen
diff seen - <<'SEEN'
Subtitle: a story<br /> Title: Old mill<br /> <p>Text</p>
Anna: No<br /> <p>Text</p>
http: //a.example<br /> <p>Text</p>
<p><table> <col /> <col /> <thead> <tr> <th>a</th> <th>b</th> </tr> </thead> <tbody> <tr> <td>1</td> <dl> <dt><td>2</td></dt> <dt></tr></dt> <dt></tbody></dt> <dt></table></dt> <dt>mill</dt> <dd> moulin </dd></p> <p></dl></p>
SEEN
