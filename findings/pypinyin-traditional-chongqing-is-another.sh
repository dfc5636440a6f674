#!/usr/bin/env bash
# Package: pypinyin 0.55.0 (PyPI).
# Behaviour: which reading a character has is found in a list of words, which are in Simplified characters; of a
#   Traditional text each character has its most frequent reading. Names are read as common words.
# Seen: 长城, 会计 are "cháng chéng, kuài jì", and 長城, 會計 "zhǎng chéng, huì jì". The surname 尉迟 is "yù chí" and the
#   district 朝阳 of Beijing "zhāo yáng"; right are Yùchí and Cháoyáng.
# Why it matters: the names of Taiwan and Hong Kong, and older texts, get wrong readings as soon as they stand in a
#   compound; a test with Simplified words shows none of it.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'pypinyin==0.55.0'
v/bin/python -W ignore - <<'PY'
import sys
from pypinyin import Style, lazy_pinyin

seen = [" ".join(lazy_pinyin(text, style=Style.TONE)) for text in ("重庆", "重慶", "长城", "長城", "会计", "會計", "尉迟", "朝阳")]
print("expected:", ["chóng qìng"] * 2 + ["cháng chéng"] * 2 + ["kuài jì"] * 2 + ["yù chí", "cháo yáng"])
print("seen:    ", seen)
sys.exit(seen != ["chóng qìng", "zhòng qìng", "cháng chéng", "zhǎng chéng", "kuài jì", "huì jì", "yù chí", "zhāo yáng"])
PY
