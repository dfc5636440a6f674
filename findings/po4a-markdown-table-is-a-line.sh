#!/usr/bin/env bash
# Package: po4a 0.69 (Debian 12), the format text with the option markdown.
# Behaviour: what it does not know is a paragraph, and a paragraph's lines are joined and wrapped anew. So are the rows
#   of a table, a term and its definition, and a line break written as a backslash.
# Seen: an untranslated file comes back with its table as the one line "| a | b | |---|---| | mill | moulin |", the
#   definition as "Term : Meaning", and "one\" and "two" as "one\ two".
# Why it matters: manuals are translated so, and their pages in all languages show rows of bars where the original has
#   tables; translators get a whole table as one text, and a changed cell makes it fuzzy.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
command -v po4a-translate > /dev/null || { apt-get update -qq; apt-get install -y -qq po4a; } > /dev/null
printf '| a | b |\n|---|---|\n| mill | moulin |\n\nTerm\n: Meaning\n\none\\\ntwo\n' > en.md
po4a-updatepo -f text -o markdown -m en.md -M UTF-8 -p fr.po > log 2>&1
po4a-translate -k 0 -f text -o markdown -m en.md -M UTF-8 -p fr.po -l fr.md >> log 2>&1
echo "expected:"; cat en.md
echo "seen:"; cat fr.md
test "$(grep . fr.md)" = '| a | b | |---|---| | mill | moulin |
Term : Meaning
one\ two'
