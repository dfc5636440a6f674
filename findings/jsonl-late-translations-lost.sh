#!/usr/bin/env bash
# Packages: polars 2.1.0, duckdb 2.0.1, pyarrow 26.0.1, pandas 3.1.1 (PyPI).
# Behaviour: the columns of a JSON Lines file are found from its first lines: 100 in polars, 20,480 in DuckDB. A key that comes
#   later is no column to polars, and a column that is null in all of the first lines stays null in DuckDB, to the end.
# Seen: of 60 translations that begin at line 151, polars has no column; of one that begins at line 30,001, with null before,
#   DuckDB counts none. Arrow and pandas have them all. There is no error and no warning.
# Why it matters: corpora are sorted by source, and translations, notes or marks of reviewers begin late in the file; what is
#   written back has lost them, and no count of lines tells.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v
v/bin/pip install -q --disable-pip-version-check 'polars==2.1.0' 'duckdb==2.0.1' 'pyarrow==26.0.1' 'pandas==3.1.1'
v/bin/python - <<'PY'
import json
import sys

import duckdb
import pandas
import polars
from pyarrow import json as arrow

with open("key.jsonl", "w") as file:
    file.writelines(json.dumps({"en": "mill"} | ({"fr": "moulin"} if line > 150 else {})) + "\n" for line in range(1, 211))
with open("null.jsonl", "w") as file:
    file.writelines(json.dumps({"en": "mill", "fr": "moulin" if line > 30_000 else None}) + "\n" for line in range(1, 30_002))
seen = {
    "a late key": {
        "arrow": arrow.read_json("key.jsonl")["fr"].drop_null().length(),
        "pandas": int(pandas.read_json("key.jsonl", lines=True)["fr"].count()),
        "duckdb": duckdb.sql("SELECT count(fr) FROM 'key.jsonl'").fetchall()[0][0],
        "polars": "fr" in polars.read_ndjson("key.jsonl").columns,
    },
    "null, then a text": {
        "arrow": arrow.read_json("null.jsonl")["fr"].drop_null().length(),
        "pandas": int(pandas.read_json("null.jsonl", lines=True)["fr"].count()),
        "duckdb": duckdb.sql("SELECT count(fr) FROM 'null.jsonl'").fetchall()[0][0],
    },
}
print("expected: 60 and 1 with each")
print("seen:    ", seen)
late = {"arrow": 60, "pandas": 60, "duckdb": 60, "polars": False}
sys.exit(seen != {"a late key": late, "null, then a text": {"arrow": 1, "pandas": 1, "duckdb": 0}})
PY
