#!/usr/bin/env bash
# Package: imageio-ffmpeg 0.8.1 (PyPI), which holds a build of FFmpeg.
# Behaviour: a WebVTT file copied as WebVTT goes through the form of SubStation Alpha: escapes are undone and not made
#   again, a no-break space becomes the two characters "\h", "{" becomes "\{{}", and words with readings above them
#   run together with the readings.
# Seen: "2 &lt; 3" is written as "2 < 3", "Oui&nbsp;?" as "Oui\h?", "{gate}" as "\{{}gate}", the ruby of 水車 and
#   すいしゃ as "水車すいしゃ".
# Why it matters: French has a no-break space before each "?", which viewers then see as "\h"; placeholders no longer
#   match, and a player takes what follows "<" for a tag. The count of cues and their times are right.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'imageio-ffmpeg==0.8.1'
ffmpeg=$(v/bin/python -c 'import imageio_ffmpeg; print(imageio_ffmpeg.get_ffmpeg_exe())')
cat > a.vtt <<'VTT'
WEBVTT

00:01.000 --> 00:02.000
2 &lt; 3

00:02.000 --> 00:03.000
Oui&nbsp;?

00:03.000 --> 00:04.000
Open {gate}

00:04.000 --> 00:05.000
<ruby>水車<rt>すいしゃ</rt></ruby>
VTT
"$ffmpeg" -nostdin -loglevel error -i a.vtt b.vtt
echo "expected:"; cat a.vtt
echo "seen:"; cat b.vtt
diff <(grep -vE '^WEBVTT|-->|^$' b.vtt) - <<'SEEN'
2 < 3
Oui\h?
Open \{{}gate}
水車すいしゃ
SEEN
