#!/usr/bin/env bash
# Packages: polars 2.1.0, duckdb 2.0.1, pyarrow 26.0.1, pandas 3.1.1 (PyPI).
# Behaviour: polars, DuckDB and Arrow write a missing text as nothing and an empty one as "". Of the readers polars alone keeps
#   them apart: DuckDB and pandas call both missing, Arrow both empty. DuckDB does not read what it wrote itself.
# Seen: missing and empty, written by any of the three, are [None, ""] to polars, [None, None] to DuckDB and pandas, ["", ""]
#   to Arrow.
# Why it matters: an empty translation may be right (a word that is left out), a missing one is work; counts of the
#   untranslated are 2, 1 or 0 for one file.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v
v/bin/pip install -q --disable-pip-version-check 'pandas==3.1.1' 'polars==2.1.0' 'duckdb==2.0.1' 'pyarrow==26.0.1'
v/bin/python - <<'PY'
import sys
import duckdb, pandas as pd, polars as pl, pyarrow as pa, pyarrow.csv

pairs = pa.table({"id": ["a", "b", "c"], "text": ["mill", None, ""]})
pl.from_arrow(pairs).write_csv("polars.csv")
duckdb.sql("copy pairs to 'DuckDB.csv' (header)")
pa.csv.write_csv(pairs, "Arrow.csv")
wrong = 0
expected = {"polars": [None, ""], "DuckDB": [None, None], "Arrow": ["", ""], "pandas": [None, None]}
print("expected:", [None, ""], "each time")
for writer in ("polars", "DuckDB", "Arrow"):
    path = f"{writer}.csv"
    seen = {
        "polars": pl.read_csv(path)["text"].to_list()[1:],
        "DuckDB": [row[1] for row in duckdb.sql(f"from read_csv('{path}')").fetchall()][1:],
        "Arrow": pa.csv.read_csv(path)["text"].to_pylist()[1:],
        "pandas": [None if value is None or value != value else value for value in pd.read_csv(path)["text"]][1:],
    }
    print("seen:    ", seen, "of", writer)
    wrong += seen != expected
sys.exit(wrong)
PY
