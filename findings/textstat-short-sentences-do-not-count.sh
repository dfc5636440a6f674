#!/usr/bin/env bash
# Package: textstat 0.7.13 (PyPI), which measures how easy a text is to read, in several languages.
# Behaviour: sentences of one or two words are left out of their number, and their words are counted with the others; the full stops of
#   Hindi and Chinese end none.
# Seen: "No. Yes. Open it now please. Never mind." is one sentence of eight words, and "Va. Viens. Attends. Non. Il part demain matin." one of
#   eight, in French; two Hindi sentences with "।" are one.
# Why it matters: a source and its translation are set beside each other by such figures. A dialogue of short answers, the easiest
#   text there is, is one of the hardest, and Hindi has one sentence in each text.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv venv && venv/bin/pip install --quiet textstat==0.7.13
cat > a.py <<'PY'
import textstat

seen = []
for language, text in (
    ("en", "No. Yes. Open it now please. Never mind."),
    ("fr", "Va. Viens. Attends. Non. Il part demain matin."),
    ("hi", "यह चक्की खुली है। वह पुरानी चक्की है।"),
):
    textstat.set_lang(language)
    seen.append((textstat.sentence_count(text), textstat.lexicon_count(text)))
print("expected:", [(4, 8), (5, 8), (2, 8)])
print("seen:    ", seen)
raise SystemExit(seen != [(1, 8), (1, 8), (1, 8)])
PY
venv/bin/python a.py 2>/dev/null
