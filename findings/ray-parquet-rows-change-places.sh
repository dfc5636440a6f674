#!/usr/bin/env bash
# Package: ray[data] 2.60.0 with pyarrow 26.0.1 (PyPI).
# Behaviour: with ExecutionOptions.preserve_order = True, set before the dataset is made, read_parquet of one file
#   that takes more than 128 MB in memory yields its rows in another order than the file has them.
# Seen: 1,500,000 rows numbered from 0, row groups of 10,000: three blocks, and the numbers do not rise; all are there.
# A file of 300,000 rows is one block, in order.
# Why it matters: lines of a parallel corpus are held together by their place alone; after such a read the
#   target side no longer fits the source side, and nothing says so.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'ray[data]==2.60.0' 'pyarrow==26.0.1'
v/bin/python - <<'PY'
import sys

import pyarrow as pa
import pyarrow.parquet as pq
import ray

ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False, object_store_memory=1 << 30)
context = ray.data.DataContext.get_current()
context.enable_progress_bars = False
context.execution_options.preserve_order = True


def numbers(rows):
    """Write a file of so many rows, and return the number of blocks and the numbers as they are read."""
    text = [f"the mill by the river is open and the wheel turns, as it did in the year {i} {i * 7}" + " of old" * 8 for i in range(rows)]
    pq.write_table(pa.table({"id": list(range(rows)), "text": text}), "file.parquet", row_group_size=10_000)
    blocks = [
        block.column("id").to_pylist()
        for block in ray.data.read_parquet("file.parquet").iter_batches(batch_size=None, batch_format="pyarrow")
    ]
    return len(blocks), [number for block in blocks for number in block]


few, small = numbers(300_000)
print("expected: the order of the file, in both")
print(f"seen: 300,000 rows, blocks: {few}, in order: {small == sorted(small)}", flush=True)
many, large = numbers(1_500_000)
print(f"seen: 1,500,000 rows, blocks: {many}, in order: {large == sorted(large)}, all there: {len(set(large))}")
sys.exit(not (small == sorted(small) and large != sorted(large) and len(set(large)) == 1_500_000))
PY
