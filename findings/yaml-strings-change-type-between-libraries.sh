#!/usr/bin/env bash
# Packages: PyYAML 6.0.4, ruamel.yaml 0.19.1 (PyPI).
# Behaviour: each library leaves the quotes off where its own rules read a string, and the other's rules do
#   not: what one writes as a text, the other reads as a number.
# Seen: "1e3" and "0o17" written by PyYAML are 1000.0 and 15 to ruamel.yaml; "12:30" and "1:02:03" written by
#   ruamel.yaml are 750 and 3723 to PyYAML.
# Why it matters: opening hours, segment ids and version numbers in locale files; both files look right.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'PyYAML==6.0.4' 'ruamel.yaml==0.19.1'
v/bin/python - <<'PY'
import io, sys
import yaml
from ruamel.yaml import YAML


def dump(data):
    out = io.StringIO()
    YAML().dump(data, out)
    return out.getvalue()


seen = [YAML(typ="safe").load(yaml.safe_dump({"k": t}))["k"] for t in ("1e3", "0o17")]
seen += [yaml.safe_load(dump({"k": t}))["k"] for t in ("12:30", "1:02:03")]
print("expected:", ["1e3", "0o17", "12:30", "1:02:03"])
print("seen:    ", seen)
sys.exit(seen != [1000.0, 15, 750, 3723])
PY
