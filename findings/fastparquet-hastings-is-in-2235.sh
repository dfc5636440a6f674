#!/usr/bin/env bash
# Package: fastparquet 2026.9.0 with pandas 3.1.1 and pyarrow 26.0.1 (PyPI).
# Behaviour: a day in a Parquet file is a number of days (DATE). fastparquet makes nanoseconds of it in 64 bits, which
#   reach from September 1677 to April 2262, and lets them run over: an earlier or a later day becomes another one,
#   without an error. Times in microseconds (TIMESTAMP) are read rightly.
# Seen: 14 October 1066 is read as 22 November 2235, and 1 January 2300 as 13 June 1715; pyarrow, and fastparquet for a
#   time of 1066, read what is there.
# Why it matters: dates of chronicles, of authors and of treaties in the metadata of a corpus change into dates that look
#   right, and texts are sorted into centuries by them.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv v && v/bin/pip install -q --disable-pip-version-check 'fastparquet==2026.9.0' 'pandas==3.1.1' 'pyarrow==26.0.1'
v/bin/python - > seen <<'PY'
import datetime

import fastparquet
import pyarrow
import pyarrow.parquet

days = [datetime.date(1066, 10, 14), datetime.date(1850, 5, 1), datetime.date(2300, 1, 1)]
times = pyarrow.array([datetime.datetime.combine(day, datetime.time()) for day in days], pyarrow.timestamp("us"))
pyarrow.parquet.write_table(pyarrow.table({"day": days, "time": times}), "days.parquet")
frame = fastparquet.ParquetFile("days.parquet").to_pandas()
arrow = pyarrow.parquet.read_table("days.parquet").column("day").to_pylist()
for there, day, time in zip(arrow, frame["day"], frame["time"]):
    print(there, str(day)[:10], str(time)[:10])
PY
echo "expected: three times the same day in each line"
echo "seen:"; cat seen
diff seen - <<'SEEN'
1066-10-14 2235-11-22 1066-10-14
1850-05-01 1850-05-01 1850-05-01
2300-01-01 1715-06-13 2300-01-01
SEEN
