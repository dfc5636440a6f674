#!/usr/bin/env bash
# Package: pymorphy3 2.0.6 with pymorphy3-dicts-ru 2.4.417150.4580142 (PyPI), make_agree_with_number.
# Behaviour: it puts a Russian noun into the form that a number asks for. Five years are five "godov", where Russian has
#   "let"; a fraction, after which Russian has the genitive singular, is judged by what is left of it by ten, so 1.5 has
#   the form of five and 2.5 that of two; -21 has not the form of 21.
# Seen: год with 5 is "годов", not "лет"; файл with 1.5 is "файлов" and with 2.5 "файла", -21 "файлов" and 21 "файл".
# Why it matters: messages with numbers are made with it; age and years are the commonest of them, "5 годов" is wrong in
#   each, and who tries whole numbers of files finds nothing.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'pymorphy3==2.0.6' 'pymorphy3-dicts-ru==2.4.417150.4580142' 'setuptools<81'
v/bin/python - > seen <<'PY'
import pymorphy3

morph = pymorphy3.MorphAnalyzer()
for word in ("год", "файл"):
    parsed = morph.parse(word)[0]
    print(*[f"{n} {parsed.make_agree_with_number(n).word}" for n in (1, 2, 5, 21, -21, 0.5, 1.5, 2.5)], sep=", ")
PY
echo 'expected: 1 год, 2 года, 5 лет, 21 год, -21 год, 0.5 года, 1.5 года, 2.5 года; so with файл'
cat seen
diff seen - <<'SEEN'
1 год, 2 года, 5 годов, 21 год, -21 годов, 0.5 годов, 1.5 годов, 2.5 года
1 файл, 2 файла, 5 файлов, 21 файл, -21 файлов, 0.5 файлов, 1.5 файлов, 2.5 файла
SEEN
