#!/usr/bin/env bash
# Packages: zhconv 1.4.3, OpenCC 1.4.2 (PyPI).
# Behaviour: from simplified to traditional, zhconv turns every 里 that it knows no longer word for into 裡 (inside), and
#   every 斗 into 鬥 (to fight); 里 (a mile) and 斗 (a dipper) are characters of their own.
# Seen: 公里 (kilometre), 里程 (mileage) and 海里 (nautical mile) become 公裡, 裡程 and 海裡; 北斗 (the Plough) 北鬥;
#   OpenCC keeps them.
# Why it matters: no figure of a distance in a converted text is written right, and a check that converts back sees
#   nothing, because both lead to 里.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'zhconv==1.4.3' 'OpenCC==1.4.2'
v/bin/python -W ignore - <<'PY'
import sys
import opencc, zhconv

words = ("5公里", "里程", "海里", "北斗", "里面")
expected = [opencc.OpenCC("s2tw").convert(word) for word in words]
seen = [zhconv.convert(word, "zh-tw") for word in words]
back = [zhconv.convert(word, "zh-cn") for word in seen]
print("expected:", expected)
print("seen:    ", seen, "and back", back)
sys.exit(
    seen != ["5公裡", "裡程", "海裡", "北鬥", "裡面"]
    or expected != ["5公里", "里程", "海里", "北斗", "裡面"]
    or back != list(words)
)
PY
