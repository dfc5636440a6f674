"""Spark, Ray and others for real: the same texts as the command line, row order, and what share of
the cores cleans. ``python bench/cluster.py --records 200000 [--only spark,ray,duckdb,polars]``

The corpus is made of the texts of the evaluation sets, each record another (see ``_corpus``). A
call of the function that cleans is timed in the worker; the rest is what the engine costs. The
goal: rate ≥ 0.8 × cores × the rate inside the function.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from evalsets import folder, records

from cleanup.corpus.arrow import cleaned, schema_of
from cleanup.corpus.cleaning import Cleaning, cleaning

HOW = {"lang_column": "lang"}
CORES = 2
ROWS = 10_000  # in a row group
SHORT = 80  # code points


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--records", type=int, default=200_000)
    options.add_argument("--only", default="spark,ray,polars,duckdb")
    options.add_argument("--eval")
    options.add_argument(
        "--letters", type=int, default=SHORT, help="of a text that is joined with another"
    )
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        _corpus(folder(given.eval), given.records, given.letters, place / "corpus.parquet")
        wanted = _command_line(place)
        failed = False
        for engine in given.only.split(","):
            done = place / engine
            (place / "times").mkdir()
            seconds = ENGINES[engine](place / "corpus.parquet", done, place / "times")
            failed |= not _told(engine, given.records, seconds, place / "times")
            failed |= not _same(done, wanted)
            shutil.rmtree(place / "times")
    return int(failed)


def _corpus(path: Path, number: int, letters: int, out: Path) -> None:
    """Write records with an id, a text and its language: each text of the sets once, then two short
    ones (of ``letters`` at most) of a language joined, no pair twice.
    """
    by_lang: dict[str, dict[str, None]] = {}
    for file in sorted(path.glob("*.jsonl.gz")):
        for row in records(file):
            for field in ("text", "mt", "target", "hyp"):
                text, lang = row.get(field), row.get("lang")
                if isinstance(text, str) and isinstance(lang, str) and text.strip():
                    by_lang.setdefault(lang, {})[text] = None
    texts = [(text, lang) for lang, some in by_lang.items() for text in some]
    short = {lang: [t for t in some if len(t) <= letters] for lang, some in by_lang.items()}
    some_of = [(text, lang) for lang, some in short.items() for text in some]
    chance = random.Random(7)
    chance.shuffle(texts)
    seen = {text for text, _ in texts}
    while len(texts) < number:
        one, lang = chance.choice(some_of)
        joined = f"{one} {chance.choice(short[lang])}"
        if joined not in seen:
            seen.add(joined)
            texts.append((joined, lang))
    texts = texts[:number]
    columns = {
        "id": list(range(number)),
        "text": [text for text, _ in texts],
        "lang": [lang for _, lang in texts],
    }
    pq.write_table(pa.table(columns), out, row_group_size=ROWS)
    size = sum(map(len, columns["text"]))
    print(
        f"{number:,} records, {size / 1e6:.1f} M characters, {len(by_lang)} languages",
        flush=True,
    )


def _command_line(place: Path) -> dict[str, Any]:
    """Return what ``cleanup corpus run`` makes: its texts, its counts."""
    start = time.monotonic()
    command = [sys.executable, "-m", "cleanup", "corpus", "run", str(place / "corpus.parquet")]
    command += ["-o", str(place / "out"), "--lang-column", "lang", "-j", str(CORES), "--isolated"]
    subprocess.run([*command, "-q"], check=True)
    seconds = time.monotonic() - start
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    report = json.loads((place / "out" / "_cleanup" / "report.json").read_text())
    number = report["records"]
    print(
        f"command line: {seconds:.0f} s, {number / seconds:,.0f} records/s; "
        f"{number / (used.ru_utime + used.ru_stime):,.0f} a second of processor time; "
        f"{used.ru_maxrss // 1024} MB at most in a process",
        flush=True,
    )
    texts = pq.read_table(place / "out" / "corpus.parquet", columns=["text"])
    return {"texts": texts.column("text"), "kinds": report["kinds"]}


def _timed(batches: Iterable[Any], how: Cleaning, times: Path) -> Iterator[Any]:
    """Clean batches, and note the time of each call: wall clock, processor, records."""
    for batch in batches:
        wall, used = time.perf_counter(), time.thread_time()
        made = cleaned(batch, how)
        row = (time.perf_counter() - wall, time.thread_time() - used, batch.num_rows)
        with (times / str(os.getpid())).open("a") as file:
            file.write(f"{row[0]} {row[1]} {row[2]}\n")
        yield made


def _timed_table(table: Any, how: Cleaning, times: Path) -> Any:
    made = list(_timed(table.to_batches(), how, times))
    return pa.Table.from_batches(made, schema=schema_of(table.schema, how))


def _spark(corpus: Path, out: Path, times: Path) -> float:
    from pyspark.sql import SparkSession  # noqa: PLC0415

    from cleanup.corpus.spark import _schema  # noqa: PLC0415 -- that of clean_frame

    os.environ["PYSPARK_PYTHON"] = sys.executable
    session = (
        SparkSession.builder.master(f"local[{CORES}]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.memory", "2g")
        .config("spark.sql.files.maxPartitionBytes", str(4 << 20))
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", 2000)
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("ERROR")
    how = cleaning(**HOW)
    frame = session.read.parquet(str(corpus))
    start = time.monotonic()
    frame.mapInArrow(
        lambda batches: _timed(batches, how, times), _schema(frame.schema, how)
    ).write.parquet(str(out))
    seconds = time.monotonic() - start
    session.stop()
    return seconds


def _ray(corpus: Path, out: Path, times: Path) -> float:
    import ray  # noqa: PLC0415

    ray.init(
        num_cpus=CORES, include_dashboard=False, log_to_driver=False, object_store_memory=2 << 30
    )
    context = ray.data.DataContext.get_current()
    context.execution_options.preserve_order = True
    context.enable_progress_bars = False
    dataset = ray.data.read_parquet(str(corpus)).repartition(8 * CORES)
    start = time.monotonic()
    dataset.map_batches(
        _timed_table,
        batch_format="pyarrow",
        batch_size=4096,
        fn_kwargs={"how": cleaning(**HOW), "times": times},
    ).write_parquet(str(out))
    seconds = time.monotonic() - start
    ray.shutdown()
    return seconds


def _polars(corpus: Path, out: Path, _times: Path) -> float:
    import polars as pl  # noqa: PLC0415

    from cleanup.corpus.polars import clean_frame  # noqa: PLC0415

    out.mkdir()
    start = time.monotonic()
    frame = clean_frame(pl.scan_parquet(corpus), **HOW)
    frame.sink_parquet(out / "a.parquet")
    return time.monotonic() - start


def _duckdb(corpus: Path, out: Path, _times: Path) -> float:
    import duckdb  # noqa: PLC0415

    from cleanup.corpus.duckdb import register  # noqa: PLC0415

    out.mkdir()
    connection = duckdb.connect()
    register(connection)
    start = time.monotonic()
    made = connection.sql(
        "SELECT id, c.text AS text, lang, c.edits AS cleanup_edits, c.made AS cleanup_made,"
        ' c."left" AS cleanup_left, c.error AS cleanup_error FROM (SELECT id, lang,'
        " cleaned(text, NULL, lang, NULL) AS c FROM read_parquet(?))",
        params=[str(corpus)],
    )
    made.write_parquet(str(out / "a.parquet"))
    return time.monotonic() - start


ENGINES: dict[str, Callable[[Path, Path, Path], float]] = {
    "spark": _spark,
    "ray": _ray,
    "polars": _polars,
    "duckdb": _duckdb,
}


def _told(engine: str, number: int, seconds: float, times: Path) -> bool:
    print(f"{engine}: {seconds:.0f} s, {number / seconds:,.0f} records/s", flush=True)
    rows = [
        [float(field) for field in line.split()]
        for path in times.iterdir()
        for line in path.read_text().splitlines()
    ]
    if not rows:
        return True
    wall, used = sum(row[0] for row in rows), sum(row[1] for row in rows)
    share = wall / (CORES * seconds)
    print(
        f"  inside the function {number / wall:,.0f} records/s a core ({number / used:,.0f} a "
        f"second of processor time), in {len(list(times.iterdir()))} processes;\n"
        f"  the rate is {share:.2f} × cores × that (goal: 0.80)",
        flush=True,
    )
    return share >= 0.8


def _same(out: Path, wanted: dict[str, Any]) -> bool:
    """Return whether texts, counts, order and schema are what they should be."""
    parts = [pq.read_table(path) for path in sorted(out.glob("*.parquet"))]
    ordered = all(
        part.column("id").to_pylist() == sorted(part.column("id").to_pylist()) for part in parts
    )
    table = pa.concat_tables(parts, promote_options="permissive").sort_by("id")
    texts = table.column("text").cast(pa.string()).to_pylist() == wanted["texts"].to_pylist()
    kinds = wanted["kinds"]
    counts = (
        sum(table.column("cleanup_made").to_pylist()),
        sum(table.column("cleanup_left").to_pylist()),
    )
    same = counts == (kinds[0], kinds[1] + kinds[2])
    columns = table.schema.names[:3] == ["id", "text", "lang"]
    errors = len(table) - table.column("cleanup_error").null_count
    print(
        f"  texts as on the command line: {texts}; counts: {same} {counts}; order in each part: "
        f"{ordered}; columns: {columns}; errors: {errors}",
        flush=True,
    )
    return texts and same and ordered and columns


if __name__ == "__main__":
    sys.exit(main())
