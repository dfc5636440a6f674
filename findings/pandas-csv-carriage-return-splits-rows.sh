#!/usr/bin/env bash
# Packages: pandas 3.1.1, polars 2.1.0, duckdb 2.0.1, pyarrow 26.0.1 (PyPI).
# Behaviour: DataFrame.to_csv puts quotation marks around a text with a line feed, and not around one with a carriage return
#   alone. Its own read_csv ends the row there; DuckDB and Arrow refuse the file, polars reads it.
# Seen: one row of the id 1 and the text "Old\rmill" comes back as two rows, 1 and "Old", "mill" and nothing.
# Why it matters: carriage returns come out of Excel, old Macs and subtitles; every such segment moves what follows it
#   out of line, with a word in the column of the ids, and no error in the library that wrote it.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v
v/bin/pip install -q --disable-pip-version-check 'pandas==3.1.1' 'polars==2.1.0' 'duckdb==2.0.1' 'pyarrow==26.0.1'
v/bin/python - <<'PY'
import sys
import duckdb, pandas as pd, polars as pl, pyarrow.csv

pd.DataFrame({"id": ["1"], "text": ["Old\rmill"]}).to_csv("a.csv", index=False)
readers = {
    "pandas": lambda: pd.read_csv("a.csv", keep_default_na=False).astype(str).values.tolist(),
    "polars": lambda: [list(map(str, row)) for row in pl.read_csv("a.csv").rows()],
    "DuckDB": lambda: duckdb.sql("from read_csv('a.csv', header = true, delim = ',')").fetchall(),
    "Arrow": lambda: pyarrow.csv.read_csv("a.csv").num_rows,
}
seen = {}
for name, read in readers.items():
    try:
        seen[name] = read()
    except (duckdb.Error, pyarrow.ArrowInvalid):
        seen[name] = "refused"
print("expected:", [["1", "Old\rmill"]], "four times")
print("seen:    ", seen)
sys.exit(seen != {"pandas": [["1", "Old"], ["mill", ""]], "polars": [["1", "Old\rmill"]], "DuckDB": "refused", "Arrow": "refused"})
PY
