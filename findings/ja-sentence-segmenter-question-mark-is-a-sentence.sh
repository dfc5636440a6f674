#!/usr/bin/env bash
# Package: ja-sentence-segmenter 0.3.0 (PyPI), sentences of Japanese.
# Behaviour: split_punctuation cuts behind each mark that ends a sentence, also where two stand together, as ！？ does in
#   Japanese: the second mark is a sentence of its own. Marks within 「」 and （） do not cut, those within 『』 do.
# Seen: "本当ですか！？" (really?!) is "本当ですか！" and "？", "……。" keeps its stop, and 『走れ。』 is cut before its closing mark,
#   「走れ。」 is not.
# Why it matters: the pairs of a corpus and the segments of a memory are made so: one of them is a bare question mark, the
#   other an exclamation instead of a question, and the title of a book opens in one and closes in the next.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'ja-sentence-segmenter==0.3.0'
v/bin/python - > seen <<'PY'
from ja_sentence_segmenter.split.simple_splitter import split_punctuation

for text in ("本当ですか？行きます。", "本当ですか！？行きます。", "本当ですか!?行きます。", "雨……。行きます。", "彼は「走れ。」と言った。", "彼は『走れ。』と言った。"):
    print(text, "->", " | ".join(split_punctuation([text], punctuations="。!?！？")))
PY
echo "expected: two sentences in the first four lines, one in the others"
echo "seen:"; cat seen
diff seen - <<'SEEN'
本当ですか？行きます。 -> 本当ですか？ | 行きます。
本当ですか！？行きます。 -> 本当ですか！ | ？ | 行きます。
本当ですか!?行きます。 -> 本当ですか! | ? | 行きます。
雨……。行きます。 -> 雨……。 | 行きます。
彼は「走れ。」と言った。 -> 彼は「走れ。」と言った。
彼は『走れ。』と言った。 -> 彼は『走れ。 | 』と言った。
SEEN
