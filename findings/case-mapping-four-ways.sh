#!/usr/bin/env bash
# Packages: pyarrow 26.0.1, polars 2.1.0, duckdb 2.0.1 (PyPI), beside Python's str.
# Behaviour: Unicode's case mapping may change the length of a word and looks at its end. Arrow and DuckDB map
#   character by character: a key made in one of them is not the key made in Python or polars.
# Seen: upper of "straße" is STRASSE (Python, polars) and STRAẞE; lower of "ΟΔΟΣ" is οδος and οδοσ; lower of
#   "İZMİR" is i̇zmi̇r and izmir.
# Why it matters: glossaries and memories are joined on lower-cased words; German, Greek and Turkish entries drop out
#   where the two sides were prepared by different engines.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v
v/bin/pip install -q --disable-pip-version-check 'pyarrow==26.0.1' 'polars==2.1.0' 'duckdb==2.0.1'
v/bin/python - <<'PY'
import sys
import duckdb, polars as pl, pyarrow as pa, pyarrow.compute as pc

seen = {
    "python": ("straße".upper(), "ΟΔΟΣ".lower(), "İZMİR".lower()),
    "polars": (pl.Series(["straße"]).str.to_uppercase()[0], *pl.Series(["ΟΔΟΣ", "İZMİR"]).str.to_lowercase()),
    "pyarrow": (pc.utf8_upper(pa.scalar("straße")).as_py(), *pc.utf8_lower(pa.array(["ΟΔΟΣ", "İZMİR"])).to_pylist()),
    "duckdb": duckdb.sql("SELECT upper('straße'), lower('ΟΔΟΣ'), lower('İZMİR')").fetchall()[0],
}
print("expected: the same four times")
for name, words in seen.items():
    print("seen:    ", words, name)
full, simple = ("STRASSE", "οδος", "i\u0307zmi\u0307r"), ("STRAẞE", "οδοσ", "izmir")
sys.exit(seen != {"python": full, "polars": full, "pyarrow": simple, "duckdb": simple})
PY
