#!/usr/bin/env bash
# Package: pythainlp 5.4.0 (PyPI; pythainlp.util.text_to_num).
# Behaviour: the text is cut into words with the names of numbers added to the dictionary, and these become figures,
#   also inside other words; a number of one word at the end of a text is dropped.
# Seen: "วันที่ห้า", the fifth day, becomes "วันที่", the day, and "หน้าสิบ", page ten, "หน้า", page; สี่แยก, crossroads,
#   becomes "4" and แยก, and หกล้ม, to fall down, "6" and ล้ม. "มีแมวสองตัว", there are two cats, is right.
# Why it matters: dates and numbers of chapters stand at the ends of headings; the number is not wrong but gone.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv venv && venv/bin/pip install --quiet pythainlp==5.4.0
cat > a.py <<'PY'
from pythainlp.util import text_to_num

seen = [text_to_num(text) for text in ("มีแมวสองตัว", "วันที่ห้า", "หน้าสิบ", "สี่แยก", "หกล้ม")]
print("expected:", [["มี", "แมว", "2", "ตัว"], ["วันที่", "5"], ["หน้า", "10"], ["สี่แยก"], ["หกล้ม"]])
print("seen:    ", seen)
raise SystemExit(seen != [["มี", "แมว", "2", "ตัว"], ["วันที่"], ["หน้า"], ["4", "แยก"], ["6", "ล้ม"]])
PY
venv/bin/python a.py
