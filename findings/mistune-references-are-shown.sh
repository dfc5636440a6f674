#!/usr/bin/env bash
# Package: mistune 3.4.0 (PyPI).
# Behaviour: create_markdown() escapes HTML, as its default; it takes references of characters, which are Markdown,
#   for HTML too. mistune.html does not.
# Seen: `12&nbsp;km &copy; R&amp;D` is shown as written, with `&amp;nbsp;` in the page; by mistune.html it is "12 km ©
#   R&D".
# Why it matters: references are what translators use for spaces and signs they cannot type; the safe setting, chosen
#   for foreign texts, makes all of them visible.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'mistune==3.4.0'
v/bin/python -W ignore - <<'PY'
import sys
import mistune

text = "12&nbsp;km &copy; R&amp;D"
seen = [mistune.create_markdown()(text).strip(), mistune.html(text).strip()]
print("expected: the same twice, with the characters")
print("seen:    ", seen)
sys.exit(seen != ["<p>12&amp;nbsp;km &amp;copy; R&amp;amp;D</p>", "<p>12\u00a0km © R&amp;D</p>"])
PY
