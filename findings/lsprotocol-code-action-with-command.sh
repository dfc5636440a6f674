#!/usr/bin/env bash
# Package: lsprotocol 2025.0.0 (PyPI), the types of the Language Server Protocol that pygls and pytest-lsp read with.
# Behaviour: a code action may have an edit, a command, or both. lsprotocol takes whatever has the key "command" for
#   the older kind of answer, a bare command: title aside, all of it is dropped, the edit too, and the command
#   becomes the text that Python shows for its dictionary.
# Seen: {"title", "kind", "edit", "command": {"command": "keys.keep", …}} is read as
#   Command(title, command="{'title': 'keep', 'command': 'keys.keep'}"); expected CodeAction with kind and edit.
# Why it matters: a client in Python loses the correction and asks the server for a command that nobody knows;
#   a test of a server against it sees other answers than an editor does.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'lsprotocol==2025.0.0'
v/bin/python - <<'PY'
import sys
from lsprotocol import converters, types

action = {
    "title": "the key, they said",
    "kind": "quickfix",
    "edit": {"changes": {}},
    "command": {"title": "keep", "command": "keys.keep"},
}
answer = {"jsonrpc": "2.0", "id": 1, "result": [action]}
read = converters.get_converter().structure(answer, types.CodeActionResponse).result[0]
print("expected: a CodeAction of kind quickfix with an edit and a command")
print("seen:    ", type(read).__name__, repr(read.command))
sys.exit(not (isinstance(read, types.Command) and read.command == str(action["command"])))
PY
