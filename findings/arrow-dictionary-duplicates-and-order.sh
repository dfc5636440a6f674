#!/usr/bin/env bash
# Packages: pyarrow 26.0.1 and pandas 3.1.1 (PyPI).
# Behaviour: a dictionary may name one value twice (the format allows it): unique and
#   value_counts then tell equal values apart. One declared ordered is sorted by its letters all the same;
#   pandas sorts the same column by the declared order.
# Seen: unique of mill, boat, mill has three values; low < mid < high sorts as high, low, mid in Arrow.
# Why it matters: counts of distinct segments and "best quality first" are wrong in one of the two.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'pyarrow==26.0.1' 'pandas==3.1.1'
v/bin/python - <<'PY'
import sys
import pyarrow as pa, pyarrow.compute as pc

twice = pa.DictionaryArray.from_arrays(pa.array([0, 1, 2], pa.int8()), pa.array(["mill", "boat", "mill"]))
level = pa.DictionaryArray.from_arrays(pa.array([2, 0, 1], pa.int8()), pa.array(["low", "mid", "high"]), ordered=True)
seen = (
    pc.unique(twice).to_pylist(),
    level.take(pc.sort_indices(level)).to_pylist(),
    pa.table({"c": level}).to_pandas().sort_values("c")["c"].tolist(),
)
print("expected:", (["mill", "boat"], ["low", "mid", "high"], ["low", "mid", "high"]))
print("seen:    ", seen)
sys.exit(seen != (["mill", "boat", "mill"], ["high", "low", "mid"], ["low", "mid", "high"]))
PY
