#!/usr/bin/env bash
# Package: pyarrow 26.0.1 (PyPI).
# Behaviour: write_table(store_schema=False), which its documentation describes as leaving out the key
#   ARROW:schema that holds a serialised schema, also leaves out all key-value metadata of the table.
# Seen: {"owner": "mill"} is in the file by default, and gone with store_schema=False; no warning.
# Why it matters: files meant for readers other than Arrow lose their licence, languages and owner.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'pyarrow==26.0.1'
v/bin/python - <<'PY'
import sys
import pyarrow as pa, pyarrow.parquet as pq

table = pa.table({"text": ["The mill is old."]}).replace_schema_metadata({"owner": "mill"})
seen = []
for stored in (True, False):
    pq.write_table(table, "a.parquet", store_schema=stored)
    metadata = pq.read_metadata("a.parquet").metadata or {}
    seen.append({key: value for key, value in metadata.items() if key != b"ARROW:schema"})
print("expected:", [{b"owner": b"mill"}, {b"owner": b"mill"}])
print("seen:    ", seen)
sys.exit(seen != [{b"owner": b"mill"}, {}])
PY
