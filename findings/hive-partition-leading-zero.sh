#!/usr/bin/env bash
# Packages: pyarrow 26.0.1, polars 2.1.0, duckdb 2.0.1 (PyPI).
# Behaviour: the names of folders of a partitioned corpus (part=01) are texts. Where all look like numbers, Arrow and polars make
#   numbers of them, and the zeros are gone; dates are dates to polars and DuckDB. One folder of another form, and all
#   are texts again.
# Seen: part=01 and part=02 are 1 and 2, 1 and 2, "01" and "02"; with part=rest beside them "01", "02" and "rest" to all;
#   day=2026-01-02 is a text to Arrow alone.
# Why it matters: a folder that was added changes the type of a column in the rest; joins by shard find nothing, and
#   written again the folders have other names.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v
v/bin/pip install -q --disable-pip-version-check 'pyarrow==26.0.1' 'polars==2.1.0' 'duckdb==2.0.1'
v/bin/python - <<'PY'
import pathlib, sys
import duckdb, polars as pl, pyarrow as pa, pyarrow.dataset, pyarrow.parquet

corpora = {"a": ("part=01", "part=02"), "b": ("part=01", "part=02", "part=rest"), "c": ("day=2026-01-02",)}
seen = {}
for name, folders in corpora.items():
    for folder in folders:
        pathlib.Path(name, folder).mkdir(parents=True)
        pa.parquet.write_table(pa.table({"text": ["mill"]}), pathlib.Path(name, folder, "x.parquet"))
    key, files = folders[0].split("=")[0], f"{name}/*/*.parquet"
    read = {
        "Arrow": pa.dataset.dataset(name, partitioning="hive").to_table()[key].to_pylist(),
        "polars": pl.scan_parquet(files, hive_partitioning=True).collect()[key].to_list(),
        "DuckDB": [row[0] for row in duckdb.sql(f"select {key} from read_parquet('{files}', hive_partitioning = true)").fetchall()],
    }
    seen[name] = {engine: sorted(map(str, values)) + [type(values[0]).__name__] for engine, values in read.items()}
    print("expected:", [folder.split("=")[1] for folder in folders])
    print("seen:    ", seen[name])
number, text, rest = ["1", "2", "int"], ["01", "02", "str"], ["01", "02", "rest", "str"]
day = "2026-01-02"
sys.exit(
    seen != {
        "a": {"Arrow": number, "polars": number, "DuckDB": text},
        "b": {"Arrow": rest, "polars": rest, "DuckDB": rest},
        "c": {"Arrow": [day, "str"], "polars": [day, "date"], "DuckDB": [day, "date"]},
    }
)  # fmt: skip
PY
