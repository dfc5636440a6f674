#!/usr/bin/env bash
# Package: imageio-ffmpeg 0.8.1 (PyPI), which holds a build of FFmpeg.
# Behaviour: subtitles of SubStation Alpha hold drawings ({\p1} … {\p0}: boxes behind signs, logos), notes of the
#   authors in braces, and "\h" for a no-break space. On the way to SubRip the drawing's commands, the notes and "\h" become
#   text.
# Seen: a box is a cue with the words "m 0 0 l 100 0 100 50", "Oui\h?{check with Anna}" is kept letter by letter.
# Why it matters: translators and machines get coordinates as sentences, and viewers see them; a word count of a film
#   with signs is several times too high.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'imageio-ffmpeg==0.8.1'
ffmpeg=$(v/bin/python -c 'import imageio_ffmpeg; print(imageio_ffmpeg.get_ffmpeg_exe())')
cat > a.ass <<'ASS'
[Script Info]
ScriptType: v4.00+

[V4+ Styles]
Format: Name, Fontname, Fontsize, Alignment
Style: Default,Arial,16,2

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,{\p1}m 0 0 l 100 0 100 50{\p0}
Dialogue: 0,0:00:03.00,0:00:04.00,Default,,0,0,0,,Oui\h?{check with Anna}
ASS
"$ffmpeg" -nostdin -loglevel error -i a.ass b.srt
sed -E 's/<[^>]*>//g' b.srt > seen
echo "expected: one cue, with a no-break space and no note"
echo "seen:"; cat seen
diff <(grep -vE '^[0-9]+$|-->|^$' seen) - <<'SEEN'
m 0 0 l 100 0 100 50
Oui\h?{check with Anna}
SEEN
