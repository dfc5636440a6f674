#!/usr/bin/env bash
# Package: OpenCC 1.4.2 (PyPI), the configurations s2twp and tw2sp, which also replace words by those usual in Taiwan or
#   in mainland China.
# Behaviour: many of these words are terms of programming, and are replaced wherever their characters stand: in other
#   senses of the word, and across the boundary of two words.
# Seen: 结婚对象, whom one marries, becomes 結婚物件, an object of marriage, and 餐厅的菜单, a restaurant's menu, one of a program;
#   旅遊行程, an itinerary, becomes 旅游进程, a process, and 數位學生, several pupils, 数字学生, digital ones.
# Why it matters: these configurations are used to make a translation for Taiwan from one for the mainland, and the
#   other way round; outside software they put another word into right sentences.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'opencc==1.4.2'
v/bin/python - <<'PY'
import sys
from opencc import OpenCC

texts = {"s2twp": ["结婚对象", "餐厅的菜单", "历史进程"], "tw2sp": ["旅遊行程", "數位學生", "智慧財產"]}
seen = [OpenCC(direction).convert(text) for direction, listed in texts.items() for text in listed]
print("expected: 結婚對象 餐廳的菜單 歷史進程 旅游行程 数位学生 智慧财产")
print("seen:    ", *seen)
sys.exit(seen != ["結婚物件", "餐廳的選單", "歷史程序", "旅游进程", "数字学生", "智能财产"])
PY
