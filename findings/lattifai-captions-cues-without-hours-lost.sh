#!/usr/bin/env bash
# Package: lattifai-captions 0.4.17 (PyPI), its reader of WebVTT.
# Behaviour: WebVTT may leave out the hours of a time, and its own examples do; cues whose times have none are not read. The lines of a
#   cue are joined with a space.
# Seen: of a cue at 00:01.000 and one at 00:00:03.000 the second is read, and written back the file has it alone; of a file with
#   times without hours nothing is left. "- One" and "- Two", two speakers on two lines, are "- One - Two".
# Why it matters: many programs write the hours from the first hour on only; the beginning of the film has no subtitles any
#   more, and nothing is reported.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv venv && venv/bin/pip install --quiet lattifai-captions==0.4.17
printf 'WEBVTT\n\n00:01.000 --> 00:02.000\nOld mill\n\n00:00:03.000 --> 00:00:04.000\n- One\n- Two\n' > a.vtt
cat > a.py <<'PY'
from lattifai.caption import Caption

caption = Caption.read("a.vtt")
seen = [cue.text for cue in caption.supervisions]
caption.write("b.vtt")
with open("b.vtt", encoding="utf-8") as file:
    seen.append(file.read().count("-->"))
print("expected:", ["Old mill", "- One\n- Two", 2])
print("seen:    ", seen)
raise SystemExit(seen != ["- One - Two", 1])
PY
venv/bin/python a.py
