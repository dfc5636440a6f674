#!/usr/bin/env bash
# Package: cleanit 0.5.1 (PyPI), its rules tidy, which are among its default ones.
# Behaviour: the hyphen at the beginning of a cue is taken for the dash of a speaker, and deleted where no second line has one; two dots that
#   stand together become three.
# Seen: the cue "-5 degrees outside." is "5 degrees outside.", and "-10 % on all" "10 % on all"; "../mill" is ".../mill" and "1..5" "1...5".
# Why it matters: subtitles are cleaned so by the thousand, and most have the minus of the keyboard; frost becomes warmth, and
#   the line looks right.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv venv && venv/bin/pip install --quiet cleanit==0.5.1
cat > a.srt <<'SRT'
1
00:00:01,000 --> 00:00:02,000
-5 degrees outside.

2
00:00:03,000 --> 00:00:04,000
-10 % on all

3
00:00:05,000 --> 00:00:06,000
See ../mill, pages 1..5
SRT
venv/bin/cleanit -t tidy -f a.srt > /dev/null
grep -E '[a-z]' a.srt > seen
echo "expected: -5 degrees outside., -10 % on all, See ../mill, pages 1..5"
echo "seen:"; cat seen
diff seen - <<'SEEN'
5 degrees outside.
10 % on all
See .../mill, pages 1...5
SEEN
