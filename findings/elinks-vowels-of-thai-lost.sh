#!/usr/bin/env bash
# Package: elinks 0.13.2 (Debian 12), the option -dump with -dump-charset utf-8.
# Behaviour: a letter with a mark above or below it, and one with a character of no width behind it, is written as six
#   bytes that are no letter in any encoding. lynx and w3m write them.
# Seen: of Hindi "में", Thai "ที่", Persian "می‌روم" (with the joiner that it needs) and a French "é" of two characters
#   nothing can be read; the file is not UTF-8. Japanese, and "é" of one character, are right.
# Why it matters: the text of pages is taken so for a corpus, a count of words or a mail: in Hindi, Thai, Arabic with
#   vowels, Hebrew and Persian words are lost, and a program that reads the result stops, or drops them.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
command -v elinks > /dev/null || { apt-get update -qq; apt-get install -y -qq elinks; } > /dev/null
printf '<meta charset="utf-8"><p>\xe0\xa4\xae\xe0\xa5\x87\xe0\xa4\x82</p><p>\xe0\xb8\x97\xe0\xb8\xb5\xe0\xb9\x88</p><p>e\xcc\x81cole</p><p>\xc3\xa9cole \xe6\xb0\xb4\xe8\xbb\x8a</p>' > page.html
HOME="$work" elinks -dump -dump-charset utf-8 page.html > text
python3 -c 'print(open("text", encoding="utf-8", errors="replace").read().split())' > seen
echo "expected: ['में', 'ที่', 'école', 'école', '水車']"
echo "seen:     $(cat seen)"
test "$(cat seen)" = "['������', '������', '������cole', 'école', '水車']"
