#!/usr/bin/env bash
# Package: duckdb 2.0.1 (PyPI), read_csv without options.
# Behaviour: whether the first line is a header is found from the types of the columns. Where all are texts there is nothing
#   to go by, and the first pair becomes the names; with a column of numbers beside them it does not.
# Seen: of three pairs of sentences two are left, in each of two shards read together: four of six; with a number before each
#   pair, all are there.
# Why it matters: a corpus without a header loses a pair in each file, and queries by column0 fail. The reader is known
#   for finding such things by itself.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'duckdb==2.0.1'
v/bin/python - <<'PY'
import pathlib, sys
import duckdb

pairs = ("The mill is old.\tLe moulin est vieux.", "The boat is new.\tLa barque est neuve.", "Open the lock.\tOuvrez.")
for shard in (1, 2):
    pathlib.Path(f"plain{shard}.tsv").write_text("".join(f"{pair}\n" for pair in pairs))
    pathlib.Path(f"numbered{shard}.tsv").write_text("".join(f"{n}\t{pair}\n" for n, pair in enumerate(pairs)))
seen = [len(duckdb.sql(f"from read_csv('{name}*.tsv')").fetchall()) for name in ("plain", "numbered")]
print("expected:", [6, 6])
print("seen:    ", seen, duckdb.sql("from read_csv('plain*.tsv')").columns)
sys.exit(seen != [4, 6])
PY
