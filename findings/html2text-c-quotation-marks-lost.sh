#!/usr/bin/env bash
# Package: html2text 1.3.2a (Debian 12; the program in C++, not the Python package of that name).
# Behaviour: a reference by a hexadecimal number is not undone, one by a decimal number is. What an element says by
#   itself is lost: the marks of <q>, the number where a list begins, the height of a digit in <sup>.
# Seen: "l&#x2019;eau" stays as it stands and "l&#8217;eau" does not; <q>Oui</q> is Oui without marks; the list that begins
#   at 3 begins at 1; 10<sup>6</sup> is 106; a term and what is said of it, <summary> and its text, are "SD".
# Why it matters: pages made by tools have the hexadecimal form. In the text of French pages the apostrophes are codes,
#   and "see step 3" points to another one.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
command -v html2text > /dev/null || apt-get install -y -qq html2text > /dev/null
export LC_ALL=C.UTF-8
cat > a.html <<'HTML'
<html><head><meta charset="utf-8"></head><body><p>l&#x2019;eau l&#8217;eau <q>Oui</q> 10<sup>6</sup></p>
<ol start="3"><li>Open.</li></ol><details><summary>S</summary>D</details></body></html>
HTML
html2text -utf8 a.html > seen
echo 'expected: l’eau l’eau “Oui” 10^6, 3. Open., S and D on two lines'
echo "seen:"; cat seen
diff seen - <<'SEEN'
l&#x2019;eau l’eau Oui 106
   1. Open.
SD
SEEN
