#!/usr/bin/env bash
# Package: pyarrow 26.0.1 (PyPI).
# Behaviour: a Parquet file may keep a decimal as an integer (INT32 or INT64 with the type DECIMAL), as Spark and DuckDB
#   write prices and counts. pyarrow reads it right; a table that it reads and writes again with the same schema has the
#   column as FIXED_LEN_BYTE_ARRAY, in silence. The schema that it shows is equal in both files. Only
#   store_decimal_as_integer=True keeps integers, and nothing that was read says that it must be given.
# Seen: decimal(9, 2) as INT32 before, FIXED_LEN_BYTE_ARRAY after; the Arrow schemas are equal.
# Standard: LogicalTypes.md of the Parquet format, "DECIMAL": for a precision of 1 to 9 INT32 is allowed.
# Why it matters: who mends one text column of a corpus changes how another is stored; readers that were built for the
#   file's own types (generated code, filters on statistics) meet another one, and no comparison of schemas shows it.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'pyarrow==26.0.1'
v/bin/python - <<'PY'
import sys
from decimal import Decimal
import pyarrow as pa, pyarrow.parquet as pq

table = pa.table(
    {
        "text": ["The mill , again", "A boat"],
        "price": pa.array([Decimal("12.50"), Decimal("3.00")], pa.decimal128(9, 2)),
    }
)
pq.write_table(table, "a.parquet", store_decimal_as_integer=True)
first = pq.ParquetFile("a.parquet")
pq.write_table(first.read(), "b.parquet")
second = pq.ParquetFile("b.parquet")
kinds = [one.schema.column(1).physical_type for one in (first, second)]
same = first.schema_arrow.equals(second.schema_arrow) and first.read().equals(second.read())
print("expected: the column is stored as it was, INT32")
print(f"seen:     {kinds[0]} before, {kinds[1]} after; values and Arrow schemas equal: {same}")
sys.exit(not (kinds == ["INT32", "FIXED_LEN_BYTE_ARRAY"] and same))
PY
