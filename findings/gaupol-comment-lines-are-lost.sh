#!/usr/bin/env bash
# Package: gaupol 1.11 (Debian 12), with its library aeidon, which reads and writes the files.
# Behaviour: of the events of ASS subtitles the lines "Dialogue:" are read, and the lines "Comment:" dropped; they are not
#   among the parts of a file that are kept for saving.
# Seen: a file with a cue, a comment ("ask Anna") and a cue, opened and saved in its own format, has the two cues and no
#   comment.
# Why it matters: notes to translators, lines that were taken out for a while and the templates of effects stand in
#   comments; opening a file to look at it and saving it deletes them.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
dpkg -s gaupol > /dev/null 2>&1 || { apt-get update -qq; apt-get install -y -qq --no-install-recommends gaupol; } > /dev/null 2>&1
cat > a.ass <<'ASS'
[Script Info]
ScriptType: v4.00+

[V4+ Styles]
Format: Name, Fontname
Style: Default,Arial

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0000,0000,0000,,Old mill
Comment: 0,0:00:03.00,0:00:04.00,Default,,0000,0000,0000,,ask Anna
Dialogue: 0,0:00:05.00,0:00:06.00,Default,,0000,0000,0000,,Wheel
ASS
cat > a.py <<'PY'
import aeidon

project = aeidon.Project()
project.open_main("a.ass", "utf_8")
project.save_main(aeidon.files.new(aeidon.formats.ASS, "b.ass", "utf_8"))
PY
/usr/bin/python3 a.py > /dev/null 2>&1
for file in a b; do grep -oE '^(Dialogue|Comment)' $file.ass | tr '\n' ' '; done > seen
echo "expected: Dialogue Comment Dialogue twice"
echo "seen:     $(cat seen)"
test "$(cat seen)" = "Dialogue Comment Dialogue Dialogue Dialogue "
