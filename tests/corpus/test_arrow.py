"""Record batches of Arrow, and the engines that hand them out."""

from __future__ import annotations

import json
from typing import Any

import pyarrow as pa
import pytest

from cleanup import clean
from cleanup.corpus import cleaning as cleaning_module
from cleanup.corpus.arrow import clean_batch, clean_table
from cleanup.corpus.cleaning import cleaning
from cleanup.edits.edit import Edit, apply
from cleanup.engine.block import RuleCycle

TEXTS = [
    "They met , then left.",
    None,
    "The boats are in in the harbour. .",
    "",
    "Two keys hang beside the door.",
    "The World Health Organization (OMS) wrote 𝒜 , twice.",
]


def batch(**columns: Any) -> Any:
    return pa.RecordBatch.from_pydict({"id": list(range(len(TEXTS))), "text": TEXTS} | columns)


def test_texts_are_cleaned_and_all_else_stays() -> None:
    old = batch(more=[[1], None, [], [2], [3], [4]])
    new = clean_batch(old, lang="en")
    assert new.schema.names[:3] == old.schema.names
    assert [new.schema.field(n) for n in range(3)] == list(old.schema)
    assert new.column(0).equals(old.column(0))
    assert new.column(2).equals(old.column(2))
    wanted = [None if text is None else clean(text, "en").text for text in TEXTS]
    assert new.column(1).to_pylist() == wanted
    assert wanted[0] == "They met, then left."


def test_edits_are_of_the_old_text_and_counted() -> None:
    rows = clean_batch(batch(), lang="en").to_pylist()
    for text, row in zip(TEXTS, rows, strict=True):
        edits = [Edit(e["start"], e["end"], e["before"], e["after"]) for e in row["cleanup_edits"]]
        made = [edit for edit, e in zip(edits, row["cleanup_edits"], strict=True) if e["made"]]
        assert row["cleanup_made"] == len(made)
        assert row["cleanup_left"] == len(edits) - len(made)
        assert apply(text or "", made) == (row["text"] or "")


def test_edits_as_json_say_the_same() -> None:
    listed = clean_batch(batch(), lang="en").column("cleanup_edits").to_pylist()
    spelled = clean_batch(batch(), lang="en", edits="json").column("cleanup_edits").to_pylist()
    assert [json.loads(each) for each in spelled] == listed


def test_a_record_has_languages_and_a_source_of_its_own() -> None:
    told = {
        "langs": ["en", "en", "de", "en", "xx-no-tag-at-all", "en"],
        "src": ["Ils , ", None, "", None, None, "L’OMS"],
        "of": ["fr", None, "no tag", None, None, "fr"],
    }
    new = clean_batch(
        batch(**told), source="src", lang_column="langs", source_lang_column="of", unsafe=True
    )
    for text, lang, src, of, row in zip(TEXTS, *told.values(), new.to_pylist(), strict=True):
        if text is not None and lang in ("en", "de"):
            tag = None if of == "no tag" else of
            assert row["text"] == clean(text, lang, src, tag, unsafe=True).text


@pytest.mark.parametrize(
    "kind",
    [
        pa.large_string(),
        pa.string_view(),
        pa.dictionary(pa.int8(), pa.string()),
        pa.dictionary(pa.int32(), pa.large_string(), ordered=True),
    ],
    ids=str,
)
def test_the_type_of_the_texts_stays(kind: Any) -> None:
    old = pa.record_batch([pa.array(TEXTS).cast(kind)], names=["text"])
    new = clean_batch(old, lang="en")
    assert new.column(0).type == kind
    assert new.column(0).to_pylist() == clean_batch(batch(), lang="en").column(1).to_pylist()


def test_metadata_and_slices_and_no_rows() -> None:
    schema = pa.schema([pa.field("text", pa.string(), metadata={"a": "b"})], {"owner": "mill"})
    old = pa.record_batch([pa.array(TEXTS)], schema=schema)
    new = clean_batch(old.slice(2, 2), lang="en")
    assert new.schema.metadata == {b"owner": b"mill"}
    assert new.schema.field("text").metadata == {b"a": b"b"}
    assert new.to_pylist() == clean_batch(old, lang="en").to_pylist()[2:4]
    assert clean_batch(old.slice(0, 0)).schema == new.schema
    table = pa.table({"text": pa.chunked_array([TEXTS[:2], TEXTS[2:]])})
    made = clean_table(table, cleaning(lang="en"))
    assert made.column("text").to_pylist() == clean_batch(old, lang="en").column(0).to_pylist()
    assert clean_batch(pa.record_batch({"text": pa.nulls(2)})).column(0).null_count == 2


@pytest.mark.parametrize("packed", ["plain", "dictionary"])
def test_bytes_that_are_no_text_stay_and_are_told(packed: str) -> None:
    said = [b"a boat , a mill", b"\xff , \xfe", None, b"fine"]
    column = pa.array(said, pa.binary()).view(pa.string())
    old = pa.record_batch(
        [column.dictionary_encode() if packed == "dictionary" else column], names=["text"]
    )
    new = clean_batch(old, lang="en")
    assert new.schema.field(0) == old.schema.field(0)
    got = new.column(0).dictionary_decode() if packed == "dictionary" else new.column(0)
    assert got.cast(pa.binary()).to_pylist() == [b"a boat, a mill", *said[1:]]
    errors = new.column("cleanup_error").to_pylist()
    assert [bool(error) for error in errors] == [False, True, False, False]
    assert new.column("cleanup_made").to_pylist() == [1, 0, 0, 0]


@pytest.mark.parametrize("error", [RuleCycle(["any/a"], "a boat"), KeyError("mill")])
def test_a_record_that_cannot_be_done_is_kept(
    error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    check = cleaning_module.check_each

    def failing(engine: Any, texts: Any) -> Any:
        return [error, *check(engine, texts)[1:]]

    monkeypatch.setattr(cleaning_module, "check_each", failing)
    rows = clean_batch(batch(), lang="en").to_pylist()
    assert rows[0]["text"] == TEXTS[0]
    assert rows[0]["cleanup_error"].endswith(str(error)) or "any/a" in rows[0]["cleanup_error"]
    assert rows[2]["text"] != TEXTS[2]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"text": "txet"}, "no column 'txet'"),
        ({"text": "id"}, "holds no text, but int64"),
        ({"source": "text2"}, "no column 'text2'"),
        ({"edits": "xml"}, "edits must be"),
        ({"lang": "no tag"}, "not a language tag"),
        ({"select": "no/such"}, "no/such"),
        ({"prefix": ""}, "already; choose another prefix"),
    ],
)
def test_options_that_cannot_be(options: dict[str, Any], said: str) -> None:
    old = batch(error=[""] * len(TEXTS))
    with pytest.raises(ValueError, match=said):
        clean_batch(old, **options)


def test_duckdb_cleans_in_sql() -> None:
    duckdb = pytest.importorskip("duckdb")
    from cleanup.corpus.duckdb import register  # noqa: PLC0415 -- with DuckDB only

    connection = duckdb.connect()
    register(connection, lang="en")
    connection.register("texts", pa.Table.from_batches([batch()]))
    rows = connection.execute(
        "select cleaned(text, NULL, NULL, NULL) as c from texts order by id"
    ).fetchall()
    wanted = clean_batch(batch(), lang="en").to_pylist()
    assert [row[0]["text"] for row in rows] == [row["text"] for row in wanted]
    assert [row[0]["edits"] for row in rows] == [row["cleanup_edits"] for row in wanted]
    many = connection.execute(
        "select count(*), sum(c.made) from (select cleaned('a boat , a mill', NULL, 'en', NULL) c"
        " from range(5000))"
    ).fetchone()
    assert many == (5000, 5000)
    assert (
        connection.execute(
            "select cleaned(text, NULL, NULL, NULL) from texts where id > 99"
        ).fetchall()
        == []
    )


def test_polars_cleans_frames_eager_and_lazy() -> None:
    polars = pytest.importorskip("polars")
    from cleanup.corpus.polars import clean_frame  # noqa: PLC0415 -- with Polars only

    frame = polars.from_arrow(pa.Table.from_batches([batch()]))
    eager = clean_frame(frame, lang="en")
    assert eager.to_arrow().to_pylist() == clean_batch(batch(), lang="en").to_pylist()
    lazy = clean_frame(frame.lazy(), lang="en")
    assert lazy.collect_schema() == eager.schema
    assert lazy.collect().equals(eager)
    assert lazy.filter(polars.col("cleanup_made") > 0).select("id").collect().height == sum(
        row["cleanup_made"] > 0 for row in eager.to_dicts()
    )
