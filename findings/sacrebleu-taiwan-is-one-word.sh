#!/usr/bin/env bash
# Package: sacrebleu 2.6.0 (PyPI).
# Behaviour: told the target language, BLEU takes the tokenizer of that language. It knows "zh", "ja" and "ko", written
#   so; for "zh-TW", "zh_CN", "zho" or "ZH" it takes the default, 13a, which splits at spaces, and says nothing. A
#   Chinese sentence is then one word.
# Seen: a Chinese translation with one character of 18 changed has 85.8 with trg_lang "zh", and 0.0 with "zh-TW",
#   "zh_CN" and "zho".
# Why it matters: data sets name their languages zh-TW, zh_CN or zho_Hans; a good system scores near nothing there, and
#   only sentences that are equal to the letter count. Two systems are then ranked by luck.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'sacrebleu==2.6.0'
v/bin/python - > seen <<'PY'
import sacrebleu

for language in ("zh", "zh-TW", "zh_CN", "zho", "ZH"):
    bleu = sacrebleu.BLEU(trg_lang=language)
    score = bleu.corpus_score(["旧磨坊已经关闭多年，水不再流过这里。"], [["旧磨坊已经关闭多年，水不再流过那里。"]])
    print(language, f"{score.score:.1f}", [part for part in str(bleu.get_signature()).split("|") if part.startswith("tok")][0])
PY
echo 'expected: 85.8 with each, or an error'
cat seen
diff seen - <<'SEEN'
zh 85.8 tok:zh
zh-TW 0.0 tok:13a
zh_CN 0.0 tok:13a
zho 0.0 tok:13a
ZH 0.0 tok:13a
SEEN
