#!/usr/bin/env bash
# Package: syntok 1.4.4 (PyPI).
# Behaviour: a token keeps the white space before it and its place in the text, and `to_text` puts tokens together again. By
#   default the tokenizer writes "not" for "n't" in the value, and leaves out the hyphen or low line between the parts of a word.
# Seen: "We can't, won't and don't." comes back as "We canot, wonot and donot."
# Why it matters: sentences of English put together from the tokens have words that do not exist; and the value of a token is
#   not the text at its place, so corrections found by the values miss. The package's own segmenter asks for neither.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'syntok==1.4.4'
v/bin/python - <<'PY'
import sys
from syntok.tokenizer import Tokenizer

text = "We can't, won't and don't."
tokens = list(Tokenizer().tokenize(text))
seen = Tokenizer.to_text(tokens), [token.value for token in tokens if text[token.offset :].startswith(token.value) is False]
print("expected:", (text, []))
print("seen:    ", seen)
sys.exit(seen != ("We canot, wonot and donot.", ["not", "not", "not"]))
PY
