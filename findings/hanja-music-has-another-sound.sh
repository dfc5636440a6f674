#!/usr/bin/env bash
# Package: hanja 0.15.1 (PyPI), Chinese characters in Korean texts into hangul.
# Behaviour: each character has one sound, and the one at the beginning of a word; the sounds that depend on the word are
#   not known.
# Seen: 音樂, music, is 음락 (it is said 음악), 金氏, Mr Kim, 금씨 (김씨), 百分率, per cent, 백분솔 (백분율), 十月, October,
#   십월 (시월), and 五百六十 오백륙십 (오백육십). 女子, woman, is right.
# Why it matters: older books, statutes and newspapers are read with it before translation; the words that come out are in no
#   dictionary, and the most common family name is gold.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv venv && venv/bin/pip install --quiet hanja==0.15.1 2> /dev/null
cat > a.py <<'PY'
import hanja

seen = " ".join(hanja.translate(text, "substitution") for text in ("音樂", "金氏", "百分率", "十月", "五百六十", "女子"))
print("expected: 음악 김씨 백분율 시월 오백육십 여자")
print("seen:    ", seen)
raise SystemExit(seen != "음락 금씨 백분솔 십월 오백륙십 여자")
PY
venv/bin/python a.py 2> /dev/null
