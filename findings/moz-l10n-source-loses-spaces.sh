#!/usr/bin/env bash
# Package: moz.l10n 0.15.0 (PyPI), XLIFF 1.2.
# Behaviour: a file parsed and serialised unchanged loses every space that stands alone between two inline elements of
#   a <source>, also under xml:space="preserve"; those of <target> stay.
# Seen: `The <g id="1">old</g> <x id="2"/> <g id="3">mill</g>` in the source is written without its two spaces.
# Why it matters: the source is the key by which memories and the program find a segment, and the text of whoever
#   translates it next; since the target is right, a look at the translations shows nothing.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'moz.l10n[xml]==0.15.0'
v/bin/python - <<'PY'
import sys
from moz.l10n.formats import Format
from moz.l10n.resource import parse_resource, serialize_resource

inline = 'The <g id="1">old</g> <x id="2"/> <g id="3">mill</g>'
text = f"""<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="f" source-language="en"
 target-language="fr" datatype="plaintext"><body><trans-unit id="1" xml:space="preserve"><source>{inline}</source>
<target>{inline}</target></trans-unit></body></file></xliff>"""
written = "".join(serialize_resource(parse_resource(Format.xliff, text)))
seen = [written.split(f"<{name}>")[1].split(f"</{name}>")[0] for name in ("source", "target")]
print("expected:", [inline, inline])
print("seen:    ", seen)
sys.exit(seen != [inline.replace("> <", "><"), inline])
PY
