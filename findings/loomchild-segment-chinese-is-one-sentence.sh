#!/usr/bin/env bash
# Package: loomchild-segment 2.0.4.2 (PyPI), the splitter of sentences that Bitextor uses, with a JDK 17.
# Behaviour: each language has the rules that were found best for it. Languages without such rules have rules that want a
#   space and a capital behind a full stop, so that scripts without capitals or spaces have no end of a sentence at
#   all. Turkish has rules of LanguageTool, which hold none for it.
# Seen: Chinese, Japanese, Korean, Hindi, Arabic, Persian and Turkish texts of three sentences are one segment each;
#   Vietnamese and Polish ones are three.
# Why it matters: a corpus is mined sentence by sentence. A paragraph of Chinese is one "sentence" there, which is
#   aligned with one of English, or thrown away as too long.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'loomchild-segment==2.0.4.2'
v/bin/python - > seen <<'PY'
from loomchild.segmenter import LoomchildSegmenter

TEXTS = {
    "zh": "他来了。她走了！为什么？",
    "ja": "彼は来た。彼女は行った！なぜ？",
    "ko": "그가 왔다. 그녀는 갔다! 왜?",
    "hi": "वह आया। वह गई! क्यों?",
    "ar": "جاء. ذهبت! لماذا؟",
    "fa": "او آمد. او رفت! چرا؟",
    "tr": "Ahmet geldi. Ayşe gitti! Neden?",
    "vi": "Anh đến. Cô đi! Tại sao?",
    "pl": "Przyszedł. Wyszła! Dlaczego?",
}
for language, text in TEXTS.items():
    print(language, len(LoomchildSegmenter(language).get_document_segmentation(text)))
PY
echo "expected: 3 for each"
echo "seen: $(paste -sd, seen)"
test "$(paste -sd, seen)" = "zh 1,ja 1,ko 1,hi 1,ar 1,fa 1,tr 1,vi 3,pl 3"
