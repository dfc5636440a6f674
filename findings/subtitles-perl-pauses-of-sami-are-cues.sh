#!/usr/bin/env bash
# Package: libsubtitles-perl 1.04 (Debian 12; the program subs).
# Behaviour: in SAMI a pause is a text of a no-break space, written `&nbsp;`, which clears the screen. subs writes these
#   itself, and reads each as a cue with the six letters; what stands in braces is deleted.
# Seen: three cues of SubRip, written to SAMI and back, are five, two of them "&nbsp;", and the text "Hello {name}" is
#   "Hello ".
# Why it matters: viewers read "&nbsp;" in each pause, and a tool for translators counts and translates it.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
command -v subs > /dev/null || { apt-get update -qq; apt-get install -y -qq libsubtitles-perl; } > /dev/null 2>&1
printf '1\n00:00:01,000 --> 00:00:02,000\nOld mill\n\n2\n00:00:03,000 --> 00:00:04,000\nHello {name}\n\n3\n00:00:05,000 --> 00:00:06,000\nWheel\n\n' > a.srt
subs -c smi -o a.smi a.srt > /dev/null 2>&1
subs -c srt -o b.srt a.smi > /dev/null 2>&1
grep -v -E '^[0-9]+$|-->|^$' b.srt | tr '\n' '/' > seen
echo "expected: Old mill/Hello {name}/Wheel/"
echo "seen:     $(cat seen)"
test "$(cat seen)" = "Old mill/&nbsp;/Hello /&nbsp;/Wheel/"
