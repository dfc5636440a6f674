#!/usr/bin/env bash
# Package: babel 2.19.0 (PyPI), babel.messages.
# Behaviour: a per cent sign before a space and a letter of prose is taken for a placeholder ("% o", "% d" …), the
#   message gets the flag python-format, and a correct translation fails the check.
# Seen: "Save 20% on boats" has python_format True; its French translation is refused: 'o' and 's' are not
#   compatible.
# Why it matters: plain sentences with per cents cannot be translated; translators bend the sentence until the tool
#   is content.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'babel==2.19.0'
v/bin/python - <<'PY'
import sys
from babel.messages.catalog import Catalog

catalog = Catalog("fr")
flag = catalog.add("Save 20% on boats", "20 % sur les bateaux").python_format
errors = [str(error) for _, found in catalog.check() for error in found]
print("expected:", False, [])
print("seen:    ", flag, errors)
sys.exit(not (flag and len(errors) == 1 and "not compatible" in errors[0]))
PY
