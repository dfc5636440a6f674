#!/usr/bin/env bash
# Packages: langcodes 3.5.1 with language_data 1.4.0 (PyPI).
# Behaviour: autonym() is the language's name in that language. For common codes with a region it is in
#   English, in the other language's brackets.
# Seen: zh-TW "Chinese（Taiwan）", zh-HK "Chinese（Hong Kong SAR China）", pa-PK "Punjabi (Pakistan)"; zh-Hant
#   and pt-BR are right.
# Why it matters: the language menu of a site shows English for codes that many sites use.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v
v/bin/pip install -q --disable-pip-version-check 'langcodes==3.5.1' 'language_data==1.4.0'
v/bin/python - <<'PY'
import sys
from langcodes import Language

seen = {code: Language.get(code).autonym() for code in ("zh-Hant", "zh-TW", "zh-HK", "pa-PK", "pt-BR")}
print("expected: no English in", list(seen))
print("seen:    ", seen)
sys.exit(seen != {"zh-Hant": "中文（繁體）", "zh-TW": "Chinese（Taiwan）", "zh-HK": "Chinese（Hong Kong SAR China）",
                  "pa-PK": "Punjabi (Pakistan)", "pt-BR": "português (Brasil)"})
PY
