#!/usr/bin/env bash
# Packages: pyarrow 26.0.1, polars 2.1.0, duckdb 2.0.1 (PyPI).
# Behaviour: a column in which every value is missing is written with the type null, not string. Of two shards of a
#   corpus, the one without any translation sets the type where it is read first, and the other's texts do not
#   fit; the other way round all is well.
# Seen: all three readers refuse [untranslated, translated], and read [translated, untranslated].
# Why it matters: whether a corpus can be read depends on the names of its files. It works for years, until the
#   first shard happens to be untranslated.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v
v/bin/pip install -q --disable-pip-version-check 'pyarrow==26.0.1' 'polars==2.1.0' 'duckdb==2.0.1'
v/bin/python - <<'PY'
import sys
import duckdb, polars as pl, pyarrow as pa, pyarrow.parquet as pq

EMPTY = {"source": ["mill", "boat"], "target": [None, None]}
FULL = {"source": ["harbour"], "target": ["port"]}
readers = {
    "pyarrow": lambda files: pq.read_table(files).num_rows,
    "polars": lambda files: pl.read_parquet(files).height,
    "duckdb": lambda files: len(duckdb.sql(f"SELECT * FROM read_parquet({files})").fetchall()),
}
seen = {name: [] for name in readers}
for shards in ((FULL, EMPTY), (EMPTY, FULL)):
    files = ["0.parquet", "1.parquet"]
    for path, data in zip(files, shards):
        pq.write_table(pa.table(data), path)
    for name, read in readers.items():
        try:
            seen[name].append(read(files))
        except Exception as error:
            seen[name].append(type(error).__name__)
print("expected: 3 rows in both orders")
print("seen:    ", seen)
sys.exit(seen != {"pyarrow": [3, "ArrowNotImplementedError"], "polars": [3, "SchemaError"],
                  "duckdb": [3, "ConversionException"]})
PY
