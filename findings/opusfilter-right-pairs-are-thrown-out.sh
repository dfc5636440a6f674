#!/usr/bin/env bash
# Package: opusfilter 3.3.1 (PyPI), its filters with their own default thresholds.
# Behaviour: NonZeroNumeralsFilter knows the digits 0-9 only, so a number in Arabic or Hindi digits is a missing number.
#   LongWordFilter and AverageWordLengthFilter take what stands between spaces for a word, which in Chinese and Thai is the
#   sentence. TerminalPunctuationFilter counts . ? ! … and neither the full stop of Chinese nor that of Hindi.
# Seen: "5 boats" with "٥ قوارب" and "It is 5 km." with "यह ५ किमी है।" are thrown out, with the digit 5 kept; so are a Chinese
#   sentence of 55 characters and a paragraph of four sentences, in Chinese and in Hindi; the same in French are kept.
# Why it matters: the filters are named after what is wrong with a pair; here they throw out right ones, and the longer and
#   more careful ones first, in the languages that have the smallest corpora.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v
v/bin/pip install -q --disable-pip-version-check 'numpy==2.4.6' 'pandas==2.3.3' 'regex==2026.11.19' 'tqdm==4.70.1' \
  'ruamel.yaml==0.19.1' 'iso639-lang==2.6.3'
v/bin/pip install -q --disable-pip-version-check --no-deps 'opusfilter==3.3.1'
v/bin/python - <<'PY'
import sys

from opusfilter.filters import AverageWordLengthFilter, LongWordFilter, NonZeroNumeralsFilter, TerminalPunctuationFilter

NUMBERS, WORDS, MEAN, ENDS = (
    kind() for kind in (NonZeroNumeralsFilter, LongWordFilter, AverageWordLengthFilter, TerminalPunctuationFilter)
)
ENGLISH = "It is old. It is open. It is big. Come in."
CASES = [
    (NUMBERS, "5 boats", "5 barques", True),
    (NUMBERS, "5 boats", "٥ قوارب", False),
    (NUMBERS, "It is 5 km.", "यह 5 किमी है।", True),
    (NUMBERS, "It is 5 km.", "यह ५ किमी है।", False),
    (ENDS, ENGLISH, "Il est vieux. Il est ouvert. Il est grand. Entrez.", True),
    (ENDS, ENGLISH, "它很旧。它开着。它很大。请进。", False),
    (ENDS, ENGLISH, "यह पुरानी है। यह खुली है। यह बड़ी है। आइए।", False),
]
river = "The mill stands by the river and is open to visitors in summer, and they see how it turns and what it is for."
chinese = "水车位于河边，夏季水位足够高时向游客开放，参观者可以看到它如何运转并了解当地居民几百年来使用它的历史以及传统。"
CASES += [(WORDS, river, chinese, False), (MEAN, river, chinese, False)]
seen = []
for kind, source, target, _ in CASES:
    seen.append(kind.accept(next(iter(kind.score([(source, target)])))))
    print(f"expected: kept; seen: {'kept' if seen[-1] else 'thrown out'}: {target}")
sys.exit(seen != [kept for *_, kept in CASES])
PY
