#!/usr/bin/env bash
# Package: pyonmttok 1.38.1 (PyPI), the tokenizer of OpenNMT, with case_markup, and joiners so that texts can be put together.
# Behaviour: words are set in small letters, with a mark that says which were capitals; a letter whose small form has another
#   capital does not come back. Spaces that are not plain ones come back plain.
# Seen: there and back, Turkish İstanbul is "Istanbul" and DİKKAT, attention, "DIKKAT", another letter; German GROẞ is "GROß"; and
#   12 500 with a no-break space has a plain one. IĞDIR and Straße come back.
# Why it matters: models of translation see and write text through it; each Turkish capital İ is lost on the way, in
#   the corpus, in the source and in the translation.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv venv && venv/bin/pip install --quiet pyonmttok==1.38.1
cat > a.py <<'PY'
import pyonmttok

tokenizer = pyonmttok.Tokenizer("aggressive", joiner_annotate=True, case_markup=True)
texts = ["İstanbul", "DİKKAT", "GROẞ", "12\u00a0500", "IĞDIR", "Straße"]
seen = [tokenizer.detokenize(tokenizer(text)) for text in texts]
print("expected:", texts)
print("seen:    ", seen)
raise SystemExit(seen != ["Istanbul", "DIKKAT", "GROß", "12 500", "IĞDIR", "Straße"])
PY
venv/bin/python a.py
