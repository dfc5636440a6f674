#!/usr/bin/env bash
# Package: pyarrow 26.0.1 (PyPI).
# Behaviour: the dictionary of a dictionary column may hold a null, and an index may point to it. null_count
#   does not count such rows, is_null does; writing the column to Parquet is refused.
# Seen: null_count 0, two True of is_null, two None; write_table raises ArrowNotImplementedError.
# Why it matters: "no missing translations" by null_count, and missing ones in the rows; dictionary_encode
#   with null_encoding="encode" makes such columns.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'pyarrow==26.0.1'
v/bin/python - <<'PY'
import sys
import pyarrow as pa, pyarrow.parquet as pq

column = pa.array(["mill", None, "boat", None]).dictionary_encode(null_encoding="encode")
counts = (column.null_count, sum(column.is_null().to_pylist()), column.to_pylist().count(None))
try:
    pq.write_table(pa.table({"c": column}), "a.parquet")
    written = "written"
except pa.ArrowNotImplementedError as error:
    written = type(error).__name__
print("expected:", (2, 2, 2), "written")
print("seen:    ", counts, written)
sys.exit((counts, written) != ((0, 2, 2), "ArrowNotImplementedError"))
PY
