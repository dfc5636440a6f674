#!/usr/bin/env bash
# Package: tokenizers 0.23.3 (PyPI), WordPiece behind BertPreTokenizer, as multilingual BERT has them.
# Behaviour: a word of more than 100 characters is one [UNK], whatever the vocabulary. A word is what stands between spaces and
#   signs; Thai, Lao, Khmer and Burmese have spaces between sentences only. The setting is max_input_chars_per_word; Chinese
#   is not touched, since BERT cuts it into characters before.
# Seen: 100 letters of Thai, all in the vocabulary, are 100 tokens and decode to the text; with one letter more it is one
#   token, and decodes to nothing.
# Why it matters: the longest sentences of these languages reach a model as no text at all, so quality estimates, alignments
#   and filters give each of them the same score; in tests with short sentences all is well.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'tokenizers==0.23.3'
HF_HUB_OFFLINE=1 v/bin/python - <<'PY'
import sys

from tokenizers import Tokenizer, decoders, models, pre_tokenizers

LETTERS = [chr(code) for code in (*range(0xE01, 0xE3B), *range(0xE40, 0xE4F))]
vocabulary = {"[UNK]": 0}
for letter in LETTERS:
    vocabulary |= {letter: len(vocabulary), f"##{letter}": len(vocabulary) + 1}
tokenizer = Tokenizer(models.WordPiece(vocabulary, unk_token="[UNK]"))
tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
tokenizer.decoder = decoders.WordPiece()
text = "โรงสีเก่าริมแม่น้ำเปิดให้เข้าชมในฤดูร้อนเมื่อน้ำสูงพอและผู้มาเยือนสามารถเห็นว่ามันหมุนอย่างไรและใช้ทำอะไรมาหลายร้อยปีแล้ว"
seen = []
for length in (100, 101):
    coded = tokenizer.encode(text[:length])
    seen.append((len(coded.tokens), tokenizer.decode(coded.ids, skip_special_tokens=True) == text[:length], coded.tokens[0]))
print("expected: 100 and 101 tokens, and the text again")
print("seen:    ", seen)
sys.exit(seen != [(100, True, text[0]), (1, False, "[UNK]")])
PY
