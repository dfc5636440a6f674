#!/usr/bin/env bash
# Package: subword-nmt 0.3.8 (PyPI), the option glossaries, whose words are not to be split.
# Behaviour: a text is first parted at its spaces, and glossaries are looked for in each part; an entry with a space is never found,
#   and nothing is said of it.
# Seen: with <x/> and <x id="1"/> in the glossaries "<x/>" stays one, and <x id="1"/> becomes <@@ x i@@ d@@ =@@ "@@ 1@@ "@@ /@@ >;
#   "New York" is cut, too.
# Why it matters: it is the way by which tags and names are kept whole for a model. Those of XLIFF have a space as a rule, so the
#   model is taught to write tags letter by letter, and does so with errors.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv venv && venv/bin/pip install --quiet subword-nmt==0.3.8
cat > a.py <<'PY'
import io

from subword_nmt.apply_bpe import BPE
from subword_nmt.learn_bpe import learn_bpe

codes = io.StringIO()
learn_bpe(io.StringIO("the old mill in the old town\n" * 5), codes, 20)
entries = ["<x/>", '<x id="1"/>', "New York"]
model = BPE(io.StringIO(codes.getvalue()), glossaries=entries)
seen = [model.process_line(f"the {entry} mill") for entry in entries]
print("expected:", [f"the {entry} mill" for entry in entries])
print("seen:    ", seen)
raise SystemExit(seen != ["the <x/> mill", 'the <@@ x i@@ d@@ =@@ "@@ 1@@ "@@ /@@ > mill', "the N@@ e@@ w Y@@ o@@ r@@ k mill"])
PY
venv/bin/python a.py 2>/dev/null
