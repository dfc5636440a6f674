#!/usr/bin/env bash
# Package: translate-toolkit 3.20.4 (PyPI), XLIFF 1.2 storage.
# Behaviour: reading the property `unit.rich_source` changes the document: line breaks and runs of
#   spaces of a <source> without xml:space="preserve" are collapsed in the tree that is saved.
# Seen: the bytes of the store before and after one read differ; the source of three lines is one line.
# Why it matters: the source is the key by which translation memories, later imports and the
#   customer's program find a segment. Looking at a file, and saving it for another reason, loses it.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'translate-toolkit==3.20.4'
v/bin/python - <<'PY'
import sys
from translate.storage import xliff

SOURCE = "The mill:\n  - two  wheels\n  - one boat"
store = xliff.xlifffile.parsestring(
    f"""<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a"
 source-language="en" target-language="fr" datatype="plaintext"><body><trans-unit id="1"><source>{SOURCE}</source>
</trans-unit></body></file></xliff>""".encode()
)
before = bytes(store).decode()
store.units[0].rich_source  # only read
after = bytes(store).decode()
print("expected: the same bytes before and after reading")
print("seen:     same =", before == after, "| source kept before:", SOURCE in before, "| after:", SOURCE in after)
sys.exit(not (SOURCE in before and "<source>The mill: - two wheels - one boat</source>" in after))
PY
