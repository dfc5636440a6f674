#!/usr/bin/env bash
# Package: OpenCC 1.4.2 (PyPI), the configuration s2t.
# Behaviour: 余, 于, 范 and 涂 are surnames that are written alike in simplified and traditional Chinese; the same
#   characters are also the simplified forms of 餘, 於, 範 and 塗. The converter keeps the names of some famous people and
#   otherwise takes the other word, also before 先生 (Mr) and after 姓 (the surname is).
# Seen: 于丹 and 范仲淹 stay; 余先生, 于先生, 范先生 and 涂先生 become 餘先生, 於先生, 範先生 and 塗先生; 姓余 becomes 姓餘.
# Why it matters: four surnames are misspelt wherever the given name is not a known one; a name is not looked at again
#   by whoever revises the text.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'opencc==1.4.2'
v/bin/python - <<'PY'
import sys
from opencc import OpenCC

texts = ["于丹", "范仲淹", "余先生", "于先生", "范先生", "涂先生", "姓余"]
seen = [OpenCC("s2t").convert(text) for text in texts]
print("expected:", *texts)
print("seen:    ", *seen)
sys.exit(seen != ["于丹", "范仲淹", "餘先生", "於先生", "範先生", "塗先生", "姓餘"])
PY
