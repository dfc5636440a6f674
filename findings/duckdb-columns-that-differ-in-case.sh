#!/usr/bin/env bash
# Packages: duckdb 2.0.1 and pyarrow 26.0.1 (PyPI).
# Behaviour: names of Parquet columns are case-sensitive. DuckDB renames the second of two that differ in
#   case to name_1; a query for the second by its exact, quoted name is answered with the first.
# Seen: columns "DE" = Mühle and "de" = something else: SELECT "de" gives "Mühle".
# Why it matters: corpora have language codes as columns, from several sources; the wrong language is read
#   without an error.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'duckdb==2.0.1' 'pyarrow==26.0.1'
v/bin/python - <<'PY'
import sys
import duckdb, pyarrow as pa, pyarrow.parquet as pq

pq.write_table(pa.table({"DE": ["Mühle"], "de": ["the other column"]}), "a.parquet")
seen = [duckdb.sql(f'SELECT "{name}" FROM \'a.parquet\'').fetchall()[0][0] for name in ("DE", "de")]
names = duckdb.sql("SELECT * FROM 'a.parquet'").columns
print("expected:", ["Mühle", "the other column"], ["DE", "de"])
print("seen:    ", seen, names)
sys.exit(seen != ["Mühle", "Mühle"] or names != ["DE", "de_1"])
PY
