#!/usr/bin/env bash
# Package: pygls 2.1.1 (PyPI), with lsprotocol 2025.0.0.
# Behaviour: the Language Server Protocol ends lines at LF, CRLF and CR. pygls splits with str.splitlines, so
#   U+2028, U+0085 and a form feed end a line too: positions after one are a line off, and an edit sent by
#   the editor changes another place in the server's copy.
# Seen: "a<U+2028>b, LF, c" with the edit "replace line 1, character 0 to 1 by Z" gives "a<U+2028>Z, LF, c"
#   instead of "a<U+2028>b, LF, Z".
# Why it matters: from then on the server checks another text than the person sees, and its corrections land in
#   the wrong words.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'pygls==2.1.1' 'lsprotocol==2025.0.0'
v/bin/python - <<'PY'
import sys
from lsprotocol.types import Position, Range, TextDocumentContentChangePartial, TextDocumentSyncKind
from pygls.workspace import TextDocument

seen = []
for char in ("\u2028", "\u0085", "\f"):
    document = TextDocument("file:///a.txt", f"a{char}b\nc", version=1, sync_kind=TextDocumentSyncKind.Incremental)
    span = Range(start=Position(line=1, character=0), end=Position(line=1, character=1))
    document.apply_change(TextDocumentContentChangePartial(range=span, text="Z"))
    seen.append(document.source)
print("expected:", ascii([f"a{char}b\nZ" for char in "\u2028\u0085\f"]))
print("seen:    ", ascii(seen))
sys.exit(seen != [f"a{char}Z\nc" for char in "\u2028\u0085\f"])
PY
