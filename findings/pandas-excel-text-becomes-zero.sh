#!/usr/bin/env bash
# Packages: pandas 3.1.1, xlsxwriter 3.3.1, openpyxl 3.1.5, polars 2.1.0 (PyPI).
# Behaviour: DataFrame.to_excel writes a text that begins with "=" as a formula, whatever follows; read back it is the
#   number 0 or missing. polars' write_excel, over the same library, writes it as a text.
# Seen: "=> next page" and "= 5 km" come back as 0 and 0 with xlsxwriter, as missing with openpyxl, and as themselves from
#   polars.
# Why it matters: review tables are sent as Excel files; segments from tables, code and arrows are lost on the way,
#   and what comes back is a number that passes for a correction.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v
v/bin/pip install -q --disable-pip-version-check 'pandas==3.1.1' 'xlsxwriter==3.3.1' 'openpyxl==3.1.5' 'polars==2.1.0'
v/bin/python - <<'PY'
import sys
import pandas as pd, polars as pl

texts = ["=> next page", "= 5 km", "mill"]
for engine in ("xlsxwriter", "openpyxl"):
    pd.DataFrame({"text": texts}).to_excel(f"{engine}.xlsx", index=False, engine=engine)
pl.DataFrame({"text": texts}).write_excel("polars.xlsx")
seen = {name: pd.read_excel(f"{name}.xlsx", engine="openpyxl")["text"].fillna("missing").tolist() for name in ("xlsxwriter", "openpyxl", "polars")}
print("expected:", texts, "three times")
print("seen:    ", seen)
sys.exit(seen != {"xlsxwriter": [0, 0, "mill"], "openpyxl": ["missing", "missing", "mill"], "polars": texts})
PY
