#!/usr/bin/env bash
# Package: trafilatura 2.3.1 with lxml_html_clean 0.4.6 (PyPI), extract with its defaults.
# Behaviour: the element <time> in a sentence is dropped with the words in it, and <q>, whose marks a browser
#   draws, leaves no marks but a line break.
# Seen: "It opened on <time>4 May</time> and closed." is "It opened on and closed.", and "She said <q>no</q> and left." two
#   lines.
# Why it matters: this is how the web becomes training text and corpora: sentences about dates have none, in every
#   language, and a model learns to leave them out. Pages of newspapers and encyclopaedias use the element.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'trafilatura==2.3.1' 'lxml_html_clean==0.4.6'
v/bin/python -W ignore - <<'PY'
import sys
import trafilatura

filler = "<p>The old mill stands by the river, and nobody remembers who built it or when it ground its last corn.</p>" * 3
page = "<html><body><article>{}<p>It opened on <time>4 May</time> and closed.</p><p>She said <q>no</q> and left.</p></article></body></html>"
seen = [line for line in trafilatura.extract(page.format(filler)).split("\n") if "river" not in line]
print("expected:", ["It opened on 4 May and closed.", "She said “no” and left."])
print("seen:    ", seen)
sys.exit(seen != ["It opened on and closed.", "She said no", "and left."])
PY
