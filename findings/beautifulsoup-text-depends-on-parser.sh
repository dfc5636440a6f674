#!/usr/bin/env bash
# Packages: beautifulsoup4 4.15.0 with html5lib 1.1 and lxml 6.1.3 (PyPI).
# Behaviour: get_text() of one valid fragment: with html.parser and lxml the readings of ruby (<rt>) and what
#   stands in <template> are left out; with html5lib they are in, scripts as well.
# Seen: "漢字" against "漢かん字じ".
# Why it matters: word counts, language identification and training text differ by an argument that seems to be
#   about speed; Japanese is the language it hits.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v
v/bin/pip install -q --disable-pip-version-check 'beautifulsoup4==4.15.0' 'html5lib==1.1' 'lxml==6.1.3'
v/bin/python - <<'PY'
import sys
from bs4 import BeautifulSoup

HTML = "<p><ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby></p>"
seen = {parser: BeautifulSoup(HTML, parser).get_text() for parser in ("html.parser", "lxml", "html5lib")}
print("expected: the same text three times")
print("seen:    ", seen)
sys.exit(seen != {"html.parser": "漢字", "lxml": "漢字", "html5lib": "漢かん字じ"})
PY
