#!/usr/bin/env bash
# Package: moz.l10n 0.15.0 (PyPI).
# Behaviour: in Android's string resources a plain quotation mark is not shown: it begins or ends a stretch of text whose
#   spaces are kept. It is taken so in most texts; in one with a tag written out as `&lt;b&gt;` it is read as a quotation
#   mark of the text and written back escaped, with the spaces run together, in CDATA.
# Seen: `Type &lt;b&gt; "12  34"`, which Android shows as Type <b> 12  34, comes back from reading and writing, untouched,
#   as `Type <b> \"12 34\"` in CDATA, which it shows as Type <b> "12 34".
# Why it matters: the library is behind Mozilla's translation tools; quotation marks turn up in the program and spaces
#   that were meant to align go, in texts nobody edited.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv venv && venv/bin/pip install --quiet moz.l10n==0.15.0 lxml==6.0.2
cat > a.py <<'PY'
import re

from moz.l10n.formats import Format
from moz.l10n.resource import parse_resource, serialize_resource

texts = ['Type "12  34"', 'Type &lt;b&gt; "12  34"']
file = "<resources>" + "".join(f'<string name="k{i}">{text}</string>' for i, text in enumerate(texts)) + "</resources>"
again = "".join(serialize_resource(parse_resource(Format.android, file)))
seen = re.findall(r"<string[^>]*>(.*?)</string>", again)
print("expected:", ["Type 12 \\u002034", "Type &lt;b&gt; 12 \\u002034"])
print("seen:    ", seen)
raise SystemExit(seen != ["Type 12 \\u002034", '<![CDATA[Type <b> \\"12 34\\"]]>'])
PY
venv/bin/python a.py
