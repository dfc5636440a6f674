#!/usr/bin/env bash
# Package: jieba 0.42.1 (PyPI).
# Behaviour: besides Chinese, jieba's pattern of a word knows the letters A to Z and figures. A letter with an accent,
#   and each Cyrillic or Japanese one, is a token by itself and cuts its word; so does the comma of a number. Keywords
#   are then made of what is left.
# Seen: "Müller" is three tokens, M, ü, ller, "Miller" one; "1,234.56元" is 1, comma, 234.56, 元; the first three keywords
#   of a text about Mrs Müller in Zürich are "ller", "rich" and "caf".
# Why it matters: Chinese translations keep European names as they are written; a concordance or a list of terms from
#   them has words that are nowhere in the text, and names with and without an accent are counted in different ways.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'jieba==0.42.1' 'setuptools<81'
v/bin/python - > seen 2>/dev/null <<'PY'
import jieba
import jieba.analyse

for text in ("Müller和Miller", "价格1,234.56元", "Путин"):
    print(jieba.lcut(text))
print(jieba.analyse.extract_tags("Müller女士在Zürich的café工作。Müller很喜欢这个café，每天从Zürich坐火车来。", topK=3))
PY
echo 'expected: Müller one word as Miller is, 1,234.56 one number, keywords that stand in the text'
cat seen
diff seen - <<'SEEN'
['M', 'ü', 'ller', '和', 'Miller']
['价格', '1', ',', '234.56', '元']
['П', 'у', 'т', 'и', 'н']
['ller', 'rich', 'caf']
SEEN
