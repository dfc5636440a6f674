#!/usr/bin/env bash
# Package: sentence-stream 1.3.0 (PyPI; splits text for voice assistants as it arrives).
# Behaviour: a number with a full stop ends a sentence, and a line break does not. So the numbers of a list stand at the end of the
#   step before.
# Seen: "1. Open it" and "2. Close it" on two lines are "1.", "Open it 2." and "Close it"; "Am 3. Mai" is cut behind "3.", "z. B." within itself, and
#   Japanese 「はい。」と言った。 in two.
# Why it matters: a step is read aloud, translated or stored with the number of the next one, and dates of German, Czech or Finnish
#   are two sentences.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'sentence-stream==1.3.0'
v/bin/python - > seen <<'PY'
from sentence_stream import stream_to_sentences

for text in ["1. Open it\n2. Close it", "Am 3. Mai kam er.", "Das ist z. B. gut.", "「はい。」と言った。"]:
    print(list(stream_to_sentences([text])))
PY
cat <<'EXPECTED'
expected: two steps with their numbers, and one sentence each
EXPECTED
echo "seen:"; cat seen
diff seen - <<'SEEN'
['1.', 'Open it\n2.', 'Close it']
['Am 3.', 'Mai kam er.']
['Das ist z.', 'B. gut.']
['「はい。」', 'と言った。']
SEEN
