#!/usr/bin/env bash
# Package: pyarrow 26.0.1 (PyPI).
# Behaviour: ParquetFile.iter_batches, the way to read a file that does not fit into memory, keeps the
#   bytes of every row group that it has passed until the iteration ends: ParquetFile is made with
#   pre_buffer=True. With pre_buffer=False memory stays as it was.
# Seen: a file of 40 row groups, 200 MB, in batches of 2,000 rows: Arrow holds 200 MB at the end of the
#   iteration; without pre-buffering less than 20 MB.
# Why it matters: corpora are read in batches on small machines; the process grows with the file and is killed.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'pyarrow==26.0.1'
v/bin/python - <<'PY'
import os, sys
import pyarrow as pa, pyarrow.parquet as pq

schema = pa.schema([("text", pa.string())])
with pq.ParquetWriter("a.parquet", schema, compression="none", use_dictionary=False) as out:
    for _ in range(40):
        out.write_table(pa.table({"text": [os.urandom(500).hex() for _ in range(5000)]}))
size = os.path.getsize("a.parquet") // 1_000_000
held = {}
for told in (True, False):
    for batch in pq.ParquetFile("a.parquet", pre_buffer=told).iter_batches(2000):
        held[told] = max(held.get(told, 0), pa.total_allocated_bytes() // 1_000_000)
        del batch
default = 0
for batch in pq.ParquetFile("a.parquet").iter_batches(2000):
    default = max(default, pa.total_allocated_bytes() // 1_000_000)
print(f"expected: a few MB held of a file of {size} MB")
print(f"seen:     {default} MB held; {held[False]} MB with pre_buffer=False")
sys.exit(not (default > 0.8 * size and held[False] < 0.2 * size))
PY
