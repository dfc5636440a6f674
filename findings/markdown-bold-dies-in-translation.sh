#!/usr/bin/env bash
# Packages: markdown-it-py 4.3.0 (PyPI); the rule is CommonMark's own (delimiter runs).
# Behaviour: closing ** after punctuation is no closing mark where a letter follows. English has a space
#   there; Chinese and Japanese have none, so the correct translation of valid Markdown is not bold.
# Seen: "**Mill.** Old" is bold; "**磨坊。**很旧" keeps its asterisks, as does "**「磨坊」**は古い".
# Why it matters: a translator who keeps every mark in its place breaks the page; a check that the marks
#   of source and target agree says that all is well.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'markdown-it-py==4.3.0'
v/bin/python - <<'PY'
import sys
from markdown_it import MarkdownIt

TEXTS = ["**Mill.** Old", "**磨坊。**很旧", "**「磨坊」**は古い"]
seen = ["<strong>" in MarkdownIt().render(text) for text in TEXTS]
print("expected: bold", dict.fromkeys(TEXTS, True))
print("seen:     bold", dict(zip(TEXTS, seen)))
sys.exit(seen != [True, False, False])
PY
