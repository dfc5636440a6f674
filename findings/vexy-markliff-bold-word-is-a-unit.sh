#!/usr/bin/env bash
# Package: vexy-markliff 1.3.2 (PyPI), "convert Markdown and HTML to XLIFF and back".
# Behaviour: each stretch of text between two tags is a unit, without inline elements; going back, each unit is a paragraph
#   of HTML, also where Markdown is asked for. Lines of code are joined and offered for translation, and the file, which says
#   that it is XLIFF 2.1, has the elements of 1.2.
# Seen: "It is **old** and `make`." is five units, "It is", "old", "and", "make", ".", and comes back as five paragraphs; a heading
#   and a list come back as paragraphs, and "cd mill", "  make" as "cd mill make".
# Why it matters: words of one sentence are translated each for itself, and the page that comes back has lost its
#   headings, lists, links and emphasis, untranslated too.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv venv && venv/bin/pip install --quiet vexy-markliff==1.3.2
printf '# Mill\n\nIt is **old** and `make`.\n\n- [one](u)\n\n```\ncd mill\n  make\n```\n' > a.md
venv/bin/vexy-markliff md2xliff a.md a.xlf > /dev/null 2>&1
venv/bin/vexy-markliff xliff2md a.xlf b.md > /dev/null 2>&1
(grep -oE '<xliff version="[0-9.]+"|<trans-unit|<unit' a.xlf | sort | uniq -c | tr -s ' \n' '  '; echo; cat b.md) > seen
echo "expected: four texts in <unit>, and the page as it was"
echo "seen:"; cat seen; echo
diff <(cat seen; echo) - <<'SEEN'
 8 <trans-unit 1 <xliff version="2.1" 
<p>Mill</p>
<p>It is</p>
<p>old</p>
<p>and</p>
<p>make</p>
<p>.</p>
<p>one</p>
<p>cd mill make</p>
SEEN
