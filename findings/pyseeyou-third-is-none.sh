#!/usr/bin/env bash
# Package: pyseeyou 1.0.2 (PyPI), ICU's message format in Python.
# Behaviour: ordinals, {n, selectordinal, …}, are parsed without an error and become the word None, in each language. An
#   apostrophe stays as it is written, so that the two that a message has for one are both shown, and quoted braces are
#   an error. Plurals work, also those of Polish.
# Seen: "The {n, selectordinal, … few {#rd} …} mill" with 3 is "The None mill", "It''s here." is "It''s here.", and "'{'"
#   raises IncompleteParseError; the English plural is right.
# Why it matters: a message passes the build, and its readers see a word of Python; French and Italian messages, with
#   their doubled apostrophes, show both of each.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'pyseeyou==1.0.2'
v/bin/python - > seen <<'PY'
import pyseeyou

for message in (
    "The {n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} mill",
    "It''s here.",
    "L''eau de {n, plural, one {# moulin} other {# moulins}}",
    "{n, plural, one {# mill} other {# mills}}",
    "'{'",
):
    try:
        print(pyseeyou.format(message, {"n": 3}, "en"))
    except Exception as error:
        print(type(error).__name__)
PY
cat <<'EXPECTED'
expected:
The 3rd mill
It's here.
L'eau de 3 moulins
3 mills
{
EXPECTED
echo "seen:"; cat seen
diff seen - <<'SEEN'
The None mill
It''s here.
L''eau de 3 moulins
3 mills
IncompleteParseError
SEEN
