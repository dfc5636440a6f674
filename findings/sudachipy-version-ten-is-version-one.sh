#!/usr/bin/env bash
# Packages: SudachiPy 0.7.0 and SudachiDict-core 20261015 (PyPI).
# Behaviour: the normalised form of a token is meant for search, where 引越し and 引っ越し are one word. It is also that of
#   numbers and of Latin letters: a zero at the end of decimals is dropped, the circles that stand for a name are zeros,
#   and English words become Japanese ones, some of them and not others.
# Seen: "バージョン1.10" and "バージョン1.1" have one form; "〇〇さん", Mr So-and-so, is "00 さん"; "{name}" is "{ネーム}", "{file}"
#   "{ファイル}" and "{mill}" as it was; "km" is "KM" and "have" "HAVE".
# Why it matters: texts that are equal in their normalised forms are taken for equal by a translation memory or a search
#   for terms: two versions of a program are one, and placeholders are translated.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'SudachiPy==0.7.0' 'SudachiDict-core==20261015'
v/bin/python - > seen <<'PY'
from sudachipy import Dictionary, SplitMode

tokenizer = Dictionary().tokenizer()
for text in ("引越し", "引っ越し", "バージョン1.10", "バージョン1.1", "〇〇さん", "{name}と{file}と{mill}", "5 km", "have"):
    print(text, [token.normalized_form() for token in tokenizer.tokenize(text, SplitMode.C)])
PY
echo 'expected: 1.10 is not 1.1, 〇〇 no number, and placeholders as they are'
cat seen
diff seen - <<'SEEN'
引越し ['引っ越し']
引っ越し ['引っ越し']
バージョン1.10 ['バージョン', '1.1']
バージョン1.1 ['バージョン', '1.1']
〇〇さん ['00', 'さん']
{name}と{file}と{mill} ['{', 'ネーム', '}', 'と', '{', 'ファイル', '}', 'と', '{', 'mill', '}']
5 km ['5', ' ', 'KM']
have ['HAVE']
SEEN
