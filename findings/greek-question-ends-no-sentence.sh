#!/usr/bin/env bash
# Packages: sentence-splitter 1.4, blingfire 0.1.8, pysbd 0.3.4 (PyPI); Intl.Segmenter of Node.js 20.
# Behaviour: Greek asks with ";" (U+003B, to which Unicode's normal forms turn U+037E). sentence-splitter names Greek
#   as supported and has its abbreviations, but no Greek question ends a sentence for it, nor for blingfire.
# Seen: "Πού είναι ο μύλος; Εδώ είναι." is one sentence to these two, and two to pysbd and Intl.Segmenter.
# Why it matters: a Greek text has fewer sentences than its original wherever a question is asked, so it is aligned
#   with the wrong ones, and a second sentence within a segment looks like an addition.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v
v/bin/pip install -q --disable-pip-version-check 'sentence-splitter==1.4' 'blingfire==0.1.8' 'numpy==2.4.6' 'pysbd==0.3.4'
cat > a.py <<'PY'
import blingfire, pysbd, sentence_splitter

for text in ("Πού είναι ο μύλος; Εδώ είναι.", "Πού είναι ο μύλος\u037e Εδώ είναι."):
    splitter = sentence_splitter.SentenceSplitter(language="el")
    print("sentence-splitter", len(splitter.split(text)))
    print("blingfire", len(blingfire.text_to_sentences(text).split("\n")))
text = "Πού είναι ο μύλος; Εδώ είναι."
print("pysbd", len(pysbd.Segmenter(language="el", clean=False).segment(text)))
PY
v/bin/python -W ignore a.py > seen
node -e 'const s = new Intl.Segmenter("el", { granularity: "sentence" });
console.log("Intl.Segmenter", [...s.segment("Πού είναι ο μύλος; Εδώ είναι.")].length)' >> seen
echo "expected: 2 sentences each"
sed 's/^/seen:     /' seen
diff seen - <<'SEEN'
sentence-splitter 1
blingfire 1
sentence-splitter 1
blingfire 1
pysbd 2
Intl.Segmenter 2
SEEN
