#!/usr/bin/env bash
# Packages: pysubs2 1.8.1, srt 3.5.3, imageio-ffmpeg 0.8.1 (PyPI; the last holds a build of FFmpeg).
# Behaviour: SubRip has no escapes, a backslash is a backslash. pysubs2 and FFmpeg hold every cue in the form of
#   SubStation Alpha, where "\n" and "\N" are line breaks: SubRip to SubRip puts breaks for these two characters.
# Seen: "C:\new" comes back as "C:", line break, "ew", "D:\Notes" as "D:", line break, "otes"; srt keeps both.
# Why it matters: lessons about computers show paths, and strings that were escaped once too often have "\n" in them,
#   an artefact that should be found: here it is gone, and a letter with it where it was none.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v
v/bin/pip install -q --disable-pip-version-check 'pysubs2==1.8.1' 'srt==3.5.3' 'imageio-ffmpeg==0.8.1'
printf '1\n00:00:01,000 --> 00:00:02,000\nC:\\new and D:\\Notes\n\n' > a.srt
"$(v/bin/python -c 'import imageio_ffmpeg; print(imageio_ffmpeg.get_ffmpeg_exe())')" -nostdin -loglevel error -i a.srt b.srt
v/bin/python - <<'PY'
import pathlib, sys
import pysubs2, srt

text = pathlib.Path("a.srt").read_text()


def words(subtitles):
    return subtitles.strip().split("\n", 2)[2]


seen = {
    "srt": words(srt.compose(srt.parse(text))),
    "pysubs2": words(pysubs2.SSAFile.from_string(text).to_string("srt")),
    "FFmpeg": words(pathlib.Path("b.srt").read_text()),
}
print("expected:", repr(words(text)), "three times")
print("seen:    ", seen)
broken = "C:\new and D:\notes".replace("notes", "otes")
sys.exit(seen != {"srt": words(text), "pysubs2": broken, "FFmpeg": broken})
PY
