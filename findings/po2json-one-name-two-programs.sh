#!/usr/bin/env bash
# Packages: translate-toolkit 3.20.4, po2json 0.2.2 (PyPI).
# Behaviour: both packages install a program po2json; the later one overwrites the file without a word, and when its
#   package goes, the file goes. The two have other arguments: one a template and two files, the other a folder of
#   locales.
# Seen: after `pip install po2json`, bin/po2json is the other program; after `pip uninstall po2json` there is none,
#   while translate-toolkit is still installed.
# Why it matters: a requirements file with both, or a tool that needs one of them, changes what a build step does by the
#   order of installation.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'translate-toolkit==3.20.4'
owner() { if test -e v/bin/po2json; then grep -oE 'from [a-z0-9_.]+ import' v/bin/po2json; else echo none; fi; }
{
  owner
  v/bin/pip install -q --disable-pip-version-check 'po2json==0.2.2'
  owner
  v/bin/pip uninstall -q -y po2json
  owner
  v/bin/pip list --format=freeze --disable-pip-version-check | grep -i '^translate-toolkit'
} > seen
echo "expected: from translate.convert.po2json import, each time, or an error of pip"
echo "seen:"; cat seen
diff seen - <<'SEEN'
from translate.convert.po2json import
from po2json import
none
translate-toolkit==3.20.4
SEEN
