#!/usr/bin/env bash
# Package: sacrebleu 2.6.0 (PyPI), BLEU with the default tokeniser 13a.
# Behaviour: before counting, the tokeniser undoes &quot; &amp; &lt; &gt;, and deletes "<skipped>", a mark of one
#   old test set, on both sides.
# Seen: 'the mill &amp; the &quot;old&quot; boat <skipped>are here' scores 100 against
#   'the mill & the "old" boat are here'.
# Why it matters: escapes left over by a pipeline are among the commonest artefacts of machine translation; the
#   usual metric is blind to just these.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'sacrebleu==2.6.0'
v/bin/python - <<'PY'
import sys
import sacrebleu

BAD = "the mill &amp; the &quot;old&quot; boat <skipped>are here"
GOOD = 'the mill & the "old" boat are here'
seen = round(sacrebleu.corpus_bleu([BAD], [[GOOD]]).score, 1)
print("expected: below 100")
print("seen:    ", seen, "for", BAD)
sys.exit(seen != 100.0)
PY
