#!/usr/bin/env bash
# Package: contractions 0.1.73 (PyPI).
# Behaviour: fix() writes contractions out, "she'd" as "she would". It takes them without an apostrophe too, also where that is a
#   word of its own; months and other words are expanded as well.
# Seen: "The shed is old" becomes "The she would is old", and "ten o'clock" "ten of the clock".
# Why it matters: it is a usual first step before texts are aligned, scored or translated; correct sentences come out of it
#   wrong, and the fault looks like one of the machine translation that follows.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'contractions==0.1.73'
v/bin/python - <<'PY'
import sys
import contractions

texts = ["The shed is old.", "It opens at ten o'clock.", "It isn't Mar. 5 yet."]
seen = [contractions.fix(text) for text in texts]
print("expected:", ["The shed is old.", "It opens at ten o'clock.", "It is not Mar. 5 yet."])
print("seen:    ", seen)
sys.exit(seen[:2] != ["The she would is old.", "It opens at ten of the clock."])
PY
