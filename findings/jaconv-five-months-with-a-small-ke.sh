#!/usr/bin/env bash
# Packages: jaconv 0.5.0 (PyPI), wanakana 5.3.1 (npm).
# Behaviour: the ヶ of 5ヶ月 (five months) and 関ヶ原 (Sekigahara) is no katakana but a short form of 箇, read か or が, and has
#   no hiragana that is written. jaconv's kata2hira turns it into ゖ, and ヵ into ゕ; wanakana's toHiragana leaves it.
# Seen: 5ヶ月 becomes 5ゖ月, 関ヶ原 関ゖ原 and 二ヵ所 二ゕ所.
# Why it matters: texts are turned into hiragana to compare and to look up words; counts of months and places, and names
#   of towns, become words that nobody writes, so that they are not found.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'jaconv==0.5.0'
npm install --silent --no-audit --no-fund --prefix "$work" 'wanakana@5.3.1' >/dev/null
echo "expected: $(node -e "console.log(['5ヶ月', '関ヶ原', '二ヵ所'].map(w => require('wanakana').toHiragana(w, {passRomaji: true})).join(' '))")" | tee expected
echo "seen:     $(v/bin/python -c "import jaconv; print(*map(jaconv.kata2hira, ['5ヶ月', '関ヶ原', '二ヵ所']))")" | tee seen
grep -qx 'expected: 5ヶ月 関ヶ原 二ヵ所' expected
grep -qx 'seen:     5ゖ月 関ゖ原 二ゕ所' seen
