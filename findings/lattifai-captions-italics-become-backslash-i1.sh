#!/usr/bin/env bash
# Package: lattifai-captions 0.4.17 (PyPI), which reads and writes subtitles of many formats.
# Behaviour: italics of SubRip are kept as codes of ASS, and written so to WebVTT, TTML, SBV, LRC and plain text; `<` and `&` are
#   not escaped in WebVTT.
# Seen: "<i>Old</i> mill" of SubRip is shown as "{\i1}Old{\i0} mill" in WebVTT, TTML and the transcript; SubRip alone has the tags again.
#   "1 < 2" stays so in WebVTT, where a sign < begins a tag.
# Why it matters: films have italics for songs, thoughts and voices from afar in most minutes; viewers read the codes, and
#   translators get them as text.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv venv && venv/bin/pip install --quiet lattifai-captions==0.4.17
printf '1\n00:00:01,000 --> 00:00:02,000\n<i>Old</i> mill, 1 < 2\n' > a.srt
cat > a.py <<'PY'
from lattifai.caption import Caption

caption = Caption.read("a.srt")
seen = {}
for ending in ("srt", "vtt", "ttml", "txt"):
    caption.write(f"b.{ending}")
    with open(f"b.{ending}", encoding="utf-8") as file:
        text = file.read()
    seen[ending] = next((shown for shown in ("<i>Old</i> mill", r"{\i1}Old{\i0} mill") if shown in text), "other")
    if ending == "vtt":
        seen["less than"] = "1 < 2" if "1 < 2" in text else "escaped"
print("expected: the tags in SubRip and WebVTT, a span in TTML, none in plain text, and 1 &lt; 2")
print("seen:    ", seen)
codes = r"{\i1}Old{\i0} mill"
raise SystemExit(seen != {"srt": "<i>Old</i> mill", "vtt": codes, "less than": "1 < 2", "ttml": codes, "txt": codes})
PY
venv/bin/python a.py
