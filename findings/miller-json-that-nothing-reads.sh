#!/usr/bin/env bash
# Package: miller 6.6.0 (Debian 12), the program mlr, from CSV to JSON.
# Behaviour: what looks like a number is one, and is written as it stood, without quotation marks. Some of what it takes
#   for a number is none in JSON: a point at the start or the end, and figures of base 16, 8 and 2; others, as "007" and
#   "+5", are strings.
# Seen: the texts "5.", ".5" and "0xff" are written as 5., .5 and 0xff, and Python's reader refuses the three records,
#   as Node.js does; "007" and "+5" are strings.
# Why it matters: a list of texts for translation has cells such as "5." or "0xFF", numbers of steps and of errors; one
#   of them, and the whole JSON file made of the list is refused, at the translator's and not where it was made.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
command -v mlr > /dev/null || { apt-get update -qq; apt-get install -y -qq miller; } > /dev/null
printf 'text\n5.\n.5\n0xff\n007\n+5\n' > texts.csv
mlr --icsv --ojsonl cat texts.csv > texts.jsonl
read_it='import json, sys
for line in open("texts.jsonl"):
    try: print(type(json.loads(line)["text"]).__name__, end=" ")
    except ValueError: print("refused", end=" ")'
echo "expected: str str str str str"
python3 -c "$read_it" > seen
echo "seen:     $(cat seen)"; cat texts.jsonl
test "$(cat seen)" = "refused refused refused str str "
