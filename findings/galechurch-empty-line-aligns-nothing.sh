#!/usr/bin/env bash
# Package: galechurch 0.1.0 (PyPI), an aligner of sentences by their lengths.
# Behaviour: an empty sentence on both sides, as the empty lines between the paragraphs of a text give, leaves each sentence
#   of the text without a partner, without an error, also those far from it.
# Seen: two sentences of English and German are aligned one to one; with an empty line between them on both sides
#   no pair is left, of a hundred neither.
# Why it matters: texts are aligned paragraph by paragraph, and read line by line: one empty line in a block, and a whole
#   book has no pair, which looks as if it were no translation.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'galechurch==0.1.0'
v/bin/python - > seen <<'PY'
import galechurch

english, german = "It was built in 1850.", "Sie wurde 1850 gebaut."
for number, gap in ((1, []), (1, [""]), (50, []), (50, [""])):
    result = galechurch.align([english] * number + gap + [english] * number, [german] * number + gap + [german] * number)
    pairs = [line for line in result.to_pharaoh_lines() if "[]" not in line]
    print(2 * number, "empty line" if gap else "without", len(pairs))
PY
cat <<'EXPECTED'
expected: as many pairs with the empty line, or one more
EXPECTED
echo "seen:"; cat seen
diff seen - <<'SEEN'
2 without 2
2 empty line 0
100 without 100
100 empty line 0
SEEN
