#!/usr/bin/env bash
# Package: translate-toolkit 3.20.4 (PyPI), the programs yaml2po and po2yaml.
# Behaviour: merging an untranslated PO file into its own YAML template turns numbers into strings, drops keys
#   whose value is null, and replaces aliases by copies.
# Seen: `width: 12` is written as `width: '12'`; `subtitle: null` is gone; `*name` is a copy.
# Why it matters: the settings that share a file with the texts change their type, so the program refuses the
#   translated file or misreads it.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'translate-toolkit==3.20.4' 'ruamel.yaml==0.19.1'
cat > a.yaml <<'YAML'
title: &name The mill
again: *name
width: 12
subtitle: null
YAML
v/bin/yaml2po --progress=none a.yaml a.po
v/bin/po2yaml --progress=none -t a.yaml a.po b.yaml
echo "expected:"; cat a.yaml
echo "seen:"; cat b.yaml
[ "$(cat b.yaml)" = $'title: The mill\nagain: The mill\nwidth: \'12\'' ]
