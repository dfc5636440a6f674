#!/usr/bin/env bash
# Package: asciidoctor 2.0.18 (Debian 12).
# Behaviour: a paragraph that begins with a letter or a number and a full stop is the item of a list, without a blank line
#   or an indent; the mark is dropped and the list counted from its beginning. Standard error tells of the number, the
#   exit status is 0.
# Seen: "Mr Durand opened the mill." is a paragraph, its translation "M. Durand a ouvert le moulin." is the item A of a
#   list, "Durand a ouvert le moulin."; "1984. Le moulin ferme." is the item 1. "*Mill.* old" is bold, "*水車。*古い", the
#   same in Japanese, keeps its stars.
# Why it matters: the source has no list; a translator sees sentences, and the page has a man named A. Durand.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
command -v asciidoctor > /dev/null || { apt-get update -qq; apt-get install -y -qq asciidoctor; } > /dev/null 2>&1
for text in 'Mr Durand opened the mill.' 'M. Durand a ouvert le moulin.' '1984. Le moulin ferme.' '*Mill.* old' '*水車。*古い'; do
  echo "$text" | asciidoctor -s -o - - 2> /dev/null | grep -oE '<(ol|p).*' | tr '\n' ' '
done > seen
echo "expected: <p>Mr Durand opened the mill.</p> <p>M. Durand a ouvert le moulin.</p> <p>1984. Le moulin ferme.</p> <p><strong>Mill.</strong> old</p> <p><strong>水車。</strong>古い</p>"
echo "seen:     $(cat seen)"
test "$(cat seen)" = '<p>Mr Durand opened the mill.</p> <ol class="upperalpha"> <p>Durand a ouvert le moulin.</p> <ol class="arabic"> <p>Le moulin ferme.</p> <p><strong>Mill.</strong> old</p> <p>*水車。*古い</p> '
