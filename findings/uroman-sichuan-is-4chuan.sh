#!/usr/bin/env bash
# Package: uroman 1.3.1.1 (PyPI).
# Behaviour: Chinese characters that are numerals are written as figures wherever they stand, in names and words too,
#   though the language is given.
# Seen: 四川, Sichuan, is "4chuan", 张三 (Zhang San) "zhang3", 统一 (to unify) "tong1", 万一 (in case) "11000" and 千葉, Chiba in
#   Japan, "1000ye"; 十三, thirteen, is "13", as it should be.
# Why it matters: texts are romanised to align speech and translations, and to compare names; 万一 brings a number into a
#   sentence that has none, and a name is no longer found.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'uroman==1.3.1.1'
v/bin/python - <<'PY'
import sys
from uroman import Uroman

uroman = Uroman()
texts = [("十三", "zho"), ("四川", "zho"), ("张三", "zho"), ("统一", "zho"), ("万一", "zho"), ("千葉", "jpn")]
seen = [uroman.romanize_string(text, lcode=language) for text, language in texts]
print("expected: 13 sichuan zhangsan tongyi wanyi chiba")
print("seen:    ", *seen)
sys.exit(seen != ["13", "4chuan", "zhang3", "tong1", "11000", "1000ye"])
PY
