#!/usr/bin/env bash
# Packages: pyarrow 26.0.1, pandas 3.1.1, duckdb 2.0.1, polars 2.1.0 (PyPI).
# Behaviour: JSON tells strings from numbers. Three of four readers of JSON Lines look into the strings of a
#   column and, where all look alike, change their type: Arrow and DuckDB to dates (DuckDB times too), pandas
#   to numbers. One more line with a word in it, and they stay strings.
# Seen: text "2026-01-02" is a datetime in Arrow and a date in DuckDB, "12:30" a time in DuckDB; the id "0012"
#   is 12 in pandas. polars keeps all strings.
# Why it matters: a shard of a corpus in which all segments are dates has another schema than the next one, and
#   ids no longer match between them.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v
v/bin/pip install -q --disable-pip-version-check 'pyarrow==26.0.1' 'pandas==3.1.1' 'duckdb==2.0.1' 'polars==2.1.0'
v/bin/python - <<'PY'
import json, pathlib, sys
import duckdb, pandas, polars, pyarrow.json

ROWS = [{"id": "0012", "text": "2026-01-02", "time": "12:30"}, {"id": "0013", "text": "2026-01-03", "time": "12:45"}]
pathlib.Path("a.jsonl").write_text("".join(json.dumps(row) + "\n" for row in ROWS))
first = {
    "pyarrow": tuple(pyarrow.json.read_json("a.jsonl").to_pylist()[0].values()),
    "pandas": tuple(pandas.read_json("a.jsonl", lines=True).iloc[0].tolist()),
    "duckdb": duckdb.sql("SELECT * FROM 'a.jsonl'").fetchall()[0],
    "polars": polars.read_ndjson("a.jsonl").rows()[0],
}
print("expected:", tuple(ROWS[0].values()), "four times")
for name, row in first.items():
    print("seen:    ", row, name)
seen = {name: [str(value) for value in row] for name, row in first.items()}
types = {name: [type(value).__name__.removesuffix("64") for value in row] for name, row in first.items()}
sys.exit(types != {"pyarrow": ["str", "datetime", "str"], "pandas": ["int", "str", "str"],
                   "duckdb": ["str", "date", "time"], "polars": ["str", "str", "str"]} or seen["pandas"][0] != "12")
PY
