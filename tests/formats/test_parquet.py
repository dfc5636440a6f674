"""Parquet and Arrow: only the texts of the edits change; what cannot be kept is refused."""

from __future__ import annotations

from collections.abc import Callable
from inspect import signature
from io import BytesIO
from pathlib import Path
from typing import Any

import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleanup.files.columns import Rows, RowsInto
from tests.cli.session import cleanup, write

TABLE = pa.table(
    {
        "id": pa.array([1, 2, 3, 4], pa.int16()),
        "text": pa.array(
            ["The mill , old.", None, "", 'The boat , red.\n"A" \\ \u2028é\U0001f600']
        ),
        "source": pa.array(["Le moulin.", "x", "y", "Le bateau."], pa.large_string()),
        "kind": pa.array(["a", "b", "a", None]).dictionary_encode(),
        "parts": pa.array([["a , b"], None, [], ["c"]]),
        "made": pa.array([1, 2, 3, None], pa.timestamp("us", "UTC")),
        "price": pa.array([None, "1.50", "2.25", "3.00"]).cast(pa.decimal128(9, 2)),
    }
).replace_schema_metadata({"owner": "mill"})
FIXED = TABLE.set_column(
    1,
    TABLE.schema.field(1),
    pa.array([v and v.replace(" ,", ",") for v in TABLE["text"].to_pylist()]),
)


def parquet(table: Any = TABLE, **options: Any) -> bytes:
    made = BytesIO()
    pq.write_table(table, made, row_group_size=3, **options)
    return made.getvalue()


def ipc(open_writer: Callable[..., Any], codec: str | None, table: Any = TABLE) -> bytes:
    made = BytesIO()
    options = pa.ipc.IpcWriteOptions(compression=codec)
    with open_writer(made, table.schema, options=options) as writer:
        writer.write_table(table, max_chunksize=3)
    return made.getvalue()


FILES = {
    "plain.parquet": parquet(),
    "decimals.parquet": parquet(store_decimal_as_integer=True),
    "codecs.parquet": parquet(
        compression={"id": "gzip", "text": "zstd", "source": "brotli", "kind": "none"}
        | dict.fromkeys(("parts.list.element", "made", "price"), "snappy"),
        use_dictionary=["kind"],
        column_encoding={"text": "DELTA_BYTE_ARRAY", "id": "DELTA_BINARY_PACKED"},
        write_statistics=["id"],
        sorting_columns=[pq.SortingColumn(0)],
    ),
    "second.parquet": parquet(data_page_version="2.0", version="2.4"),
    "bare.parquet": parquet(store_schema=False, version="1.0", write_page_index=True),
    "old.parquet": parquet(use_deprecated_int96_timestamps=True, use_compliant_nested_type=False),
    "a.arrow": ipc(pa.ipc.new_file, None),
    "b.feather": ipc(pa.ipc.new_file, "lz4"),
    "stream.arrow": ipc(pa.ipc.new_stream, "zstd"),
}
if "bloom_filter_options" in signature(pq.ParquetWriter.__init__).parameters:
    FILES["filters.parquet"] = parquet(
        bloom_filter_options={"text": {"ndv": 500, "fpp": 0.01}, "parts.list.element": True}
    )


def polars_made() -> bytes:
    """Texts are views there, and gaps lie between the messages."""
    made = BytesIO()
    frame = pl.DataFrame({"text": ["The mill , old.", None], "n": [1, 2]})
    frame.write_ipc(made, compression="zstd")
    return made.getvalue()


FILES["polars.arrow"] = polars_made()


def read(data: bytes) -> Any:
    if data.startswith(b"PAR1"):
        return pq.read_table(BytesIO(data))
    if data.startswith(b"ARROW1"):
        return pa.ipc.open_file(BytesIO(data)).read_all()
    return pa.ipc.open_stream(BytesIO(data)).read_all()


def layout(data: bytes) -> Any:
    """What a file promises beside its values."""
    if not data.startswith(b"PAR1"):
        return None
    told = pq.ParquetFile(BytesIO(data)).metadata
    groups = [told.row_group(n) for n in range(told.num_row_groups)]
    return (
        told.format_version,
        told.metadata,
        [(g.num_rows, g.sorting_columns) for g in groups],
        [
            [
                (
                    c.path_in_schema,
                    c.physical_type,
                    c.compression,
                    c.encodings,
                    c.is_stats_set,
                    getattr(c, "bloom_filter_length", None),
                )
                for c in map(g.column, range(g.num_columns))
            ]
            for g in groups
        ],
    )


@pytest.mark.parametrize("name", FILES)
def test_nothing_is_lost_on_the_way(name: str) -> None:
    data = FILES[name]
    made = BytesIO()
    into = RowsInto(made, name, BytesIO(data))
    rows = Rows(name, BytesIO(data))
    while piece := rows.read(100):
        into.write(piece)
    into.close()
    assert read(made.getvalue()).equals(read(data), check_metadata=True)
    assert layout(made.getvalue()) == layout(data)
    if name not in ("bare.parquet", "polars.arrow"):  # the first does not tell of a dictionary
        assert made.getvalue() == data, "even the same bytes, where this pyarrow wrote them"


@pytest.mark.parametrize("name", ["codecs.parquet", "second.parquet", "b.feather", "stream.arrow"])
def test_fixed_and_taken_back(tmp_path: Path, name: str) -> None:
    file = write(tmp_path / name, FILES[name])
    ended = cleanup(tmp_path, "fix", "--lang", "en", name, "--log", "l.jsonl", "--safe-only")
    assert (ended.code, ended.out) == (0, f"Applied 2 edits in {name}.\n"), ended.err
    made = read(file.read_bytes())
    assert made.equals(FIXED.cast(made.schema))
    assert made.schema.equals(read(FILES[name]).schema, check_metadata=True)
    assert layout(file.read_bytes()) == layout(FILES[name])
    assert '"line": 4' in (tmp_path / "l.jsonl").read_text("utf-8"), "the row"
    assert cleanup(tmp_path, "revert", "l.jsonl").code == 0
    assert read(file.read_bytes()).equals(read(FILES[name]), check_metadata=True)
    if name.endswith("parquet"):
        assert file.read_bytes() == FILES[name], "as this pyarrow wrote it"
    ended = cleanup(tmp_path, "fix", "--lang", "en", name, "-o", "out.jsonl", "--safe-only")
    assert ended.code == 0
    assert '"text": "The mill, old."' in (tmp_path / "out.jsonl").read_text("utf-8")


def test_taken_back_a_dictionary_has_its_old_entries(tmp_path: Path) -> None:
    texts = ["A mill.", "The mill , old.", None, "Red , too.", "The mill , old."]
    data = parquet(pa.table({"text": pa.array(texts).dictionary_encode()}))
    file = write(tmp_path / "a.parquet", data)
    cleanup(tmp_path, "fix", "--lang", "en", "a.parquet", "--log", "l.jsonl", "--safe-only")
    entries = pq.ParquetFile(file).read_row_group(0)["text"].combine_chunks().dictionary
    assert entries.to_pylist() == ["A mill.", "The mill, old.", "Red , too."]
    assert cleanup(tmp_path, "revert", "l.jsonl").code == 0
    assert file.read_bytes() == data


def test_a_dictionary_of_an_arrow_file_grows_over_its_batches(tmp_path: Path) -> None:
    texts = ["A mill.", "The mill , old.", "A mill.", "A mill.", "The mill , old.", "Red , too."]
    table = pa.table({"text": pa.array(texts).dictionary_encode()})
    data = ipc(pa.ipc.new_file, None, table.slice(0).combine_chunks())
    file = write(tmp_path / "a.feather", data)
    ended = cleanup(tmp_path, "fix", "--lang", "en", "a.feather", "--log", "l.jsonl", "--safe-only")
    assert (ended.code, ended.out) == (0, "Applied 3 edits in a.feather.\n"), ended.err
    made = pa.ipc.open_file(BytesIO(file.read_bytes()))
    assert [made.get_batch(n).num_rows for n in range(made.num_record_batches)] == [3, 3]
    assert made.schema == table.schema
    assert made.read_all()["text"].to_pylist() == [text.replace(" ,", ",") for text in texts]
    assert cleanup(tmp_path, "revert", "l.jsonl").code == 0
    assert read(file.read_bytes())["text"].to_pylist() == texts


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (parquet(sorting_columns=[pq.SortingColumn(1)]), "sorted by 'text'"),
        (parquet(TABLE.select(["id", "made"])), "None of its columns contains text"),
        (parquet(TABLE.select(["source", "kind"]).rename_columns(["a1", "b1"])), "--column"),
        (FILES["plain.parquet"][:-20], "damaged"),
        (b"PAR1", "damaged"),
        (b"no parquet", "It is neither a Parquet file"),
        (b"", "It is neither a Parquet file"),
    ],
)
def test_refused(tmp_path: Path, data: bytes, says: str) -> None:
    file = write(tmp_path / "a.parquet", data)
    ended = cleanup(tmp_path, "fix", "--lang", "en", "a.parquet")
    assert ended.code == 2
    assert says in ended.err
    assert len(ended.err.splitlines()) == 1
    assert file.read_bytes() == data


def test_named_columns(tmp_path: Path) -> None:
    write(tmp_path / "a.parquet", parquet(TABLE.rename_columns(["id", "en.text", "fr", *"klmn"])))
    ended = cleanup(tmp_path, "check", "a.parquet", "--column", "en.text", "--lang", "en", "-v")
    assert ended.out.count("any/spaces/before-comma") == 2
    ended = cleanup(tmp_path, "check", "a.parquet", "--column", "1", "--lang", "en", "-v")
    assert ended.out.count("any/spaces/before-comma") == 2, "numbered as the message lists them"
    ended = cleanup(tmp_path, "check", "a.parquet", "--column", "none")
    assert "There is no column 'none'" in ended.err


@settings(deadline=None, max_examples=60)
@given(
    texts=st.lists(st.none() | st.text(st.characters(codec="utf-8"), max_size=20), max_size=9),
    size=st.integers(1, 4),
    words=st.booleans(),
)
def test_any_texts(texts: list[str | None], size: int, words: bool) -> None:  # noqa: FBT001
    column = pa.array(texts, pa.string())
    table = pa.table({"text": column.dictionary_encode() if words else column})
    made = BytesIO()
    pq.write_table(table, made, row_group_size=size)
    data = made.getvalue()
    rows = Rows("-", BytesIO(data))
    lines = b"".join(iter(lambda: rows.read(50), b""))
    assert lines.count(b"\n") == len(texts)
    out = BytesIO()
    into = RowsInto(out, "-", BytesIO(data))
    into.write(lines)
    into.close()
    assert read(out.getvalue()).equals(read(data))
