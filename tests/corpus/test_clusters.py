"""Spark and Ray, for real: `pytest -m cluster tests/corpus`, with pyspark (and Java) and ray."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from typing import Any

import pyarrow as pa
import pytest

from cleanup.corpus.arrow import clean_batch

pytestmark = pytest.mark.cluster
ROWS = 3000
TABLE = pa.table(
    {
        "id": list(range(ROWS)),
        "text": [f"Boat {n} is old , the mill new. ." if n % 7 else None for n in range(ROWS)],
        "lang": ["en" if n % 3 else None for n in range(ROWS)],
    }
)


def wanted(**options: Any) -> list[dict[str, Any]]:
    [batch] = TABLE.to_batches()
    rows: list[dict[str, Any]] = clean_batch(batch, **options).to_pylist()
    return rows


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    sql = pytest.importorskip("pyspark.sql")
    if shutil.which("java") is None:
        pytest.skip("no Java")
    os.environ["PYSPARK_PYTHON"] = sys.executable
    session = (
        sql.SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", 500)
        .getOrCreate()
    )
    yield session
    session.stop()


@pytest.mark.parametrize("edits", ["list", "json"])
def test_spark(spark: Any, edits: str) -> None:
    from cleanup.corpus.spark import clean_frame  # noqa: PLC0415 -- with Spark only

    frame = spark.createDataFrame(TABLE).repartitionByRange(4, "id")
    made = clean_frame(frame, lang_column="lang", lang="en", edits=edits)
    assert made.columns[:3] == ["id", "text", "lang"]
    assert made.schema["text"].dataType == frame.schema["text"].dataType
    rows = made.orderBy("id").toArrow().to_pylist()
    assert rows == wanted(lang_column="lang", lang="en", edits=edits)
    with pytest.raises(ValueError, match="no column 'txet'"):
        clean_frame(frame, "txet")


@pytest.fixture(scope="module")
def ray() -> Iterator[Any]:
    module = pytest.importorskip("ray")
    pytest.importorskip("ray.data")
    module.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
    yield module
    module.shutdown()


def test_ray(ray: Any) -> None:
    from cleanup.corpus.ray import clean_dataset  # noqa: PLC0415 -- with Ray only

    dataset = ray.data.from_arrow([TABLE.slice(0, 1700), TABLE.slice(1700)])
    made = clean_dataset(dataset, lang_column="lang", lang="en", batch_size=512)
    rows = pa.concat_tables(made.iter_batches(batch_format="pyarrow", batch_size=None))
    assert rows.sort_by("id").to_pylist() == wanted(lang_column="lang", lang="en")
