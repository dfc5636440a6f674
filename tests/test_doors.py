"""Every door leads to the same findings: a table of doors, to which each new one adds an entry."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Callable
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow as pa
import pytest
from cli.session import cleanup
from evaluation import names, needs_evaluation, rows

from cleanup import clean
from cleanup.corpus.arrow import clean_batch
from cleanup.edits.edit import Edit


class Record(NamedTuple):
    """A text and what is told of it; every door is told the same."""

    text: str
    lang: str
    source: str | None = None
    source_lang: str | None = None


class Seen(NamedTuple):
    """A finding as all doors can show it; ``start`` is an offset of the text, in code points."""

    start: int
    before: str
    after: str | None
    rule: str
    kind: str


Found = list[list[Seen]]
SENTENCES = {
    "en": "The old mill is a museum. Two keys hang beside the door, and the boats are in.",
    "fr": "Le vieux moulin est un musée. Deux clés sont à la porte, et les bateaux au port.",
    "de": "Die alte Mühle ist ein Museum. Zwei Schlüssel hängen da, und die Boote sind da.",
}
FAULTS: list[tuple[str, Callable[[str], str]]] = [
    ("none", lambda text: text),
    ("space", lambda text: text.replace(",", " ,")),
    ("stop", lambda text: f"{text[:-1]}. ."),
    ("word", lambda text: text.replace(" und ", " und und ").replace(" and ", " and and ")),
    ("doubled", lambda text: text.replace(". ", ".  ")),
    ("emoji", lambda text: f"𝒜😀 {text} (x ) ,"),
    ("entity", lambda text: text.replace(",", "&amp;,").replace("é", "Ã©")),
    ("quote", lambda text: f'"{text} \\ \t" , said the ‟miller”'),
    ("lines", lambda text: text.replace(". ", " .\n\n") + "\n- the the end ,\n"),
    ("acronym", lambda text: f"{text} The World Health Organization (OMS) came ,too."),
]
SOURCES: list[tuple[str | None, str | None]] = [
    (None, None),
    ("L’OMS a écrit à 9 h 30 : %s.", "fr"),
    ("Die WHO schrieb um 9.30 Uhr: %s", "de"),
]
INVENTED = [
    Record(fault(text), lang, source, source_lang)
    for lang, text in SENTENCES.items()
    for _, fault in FAULTS
    for source, source_lang in SOURCES
]
INVENTED += [Record("", "en"), Record("mill", "en", ""), Record("a ,b\u2028c ,d", "en-GB")]


@cache
def by_clean(records: tuple[Record, ...]) -> Found:
    """``clean()``, against which all others are held."""
    found = []
    for each in records:
        made = clean(*each)
        found.append([_seen(edit) for edit in (*made.edits, *made.suggestions)])
    return found


def _seen(edit: Edit) -> Seen:
    return Seen(edit.start, edit.before, edit.after, edit.rule, edit.kind)


def _lines(records: list[Record]) -> str:
    return "".join(json.dumps(each._asdict(), ensure_ascii=False) + "\n" for each in records)


FIELDS = ("--lang-field", "lang", "--source-field", "source", "--source-lang-field", "source_lang")


def by_check(records: list[Record], folder: Path) -> Found:
    """``cleanup check`` on JSON Lines, whose offsets are told of the text inside."""
    raw = _lines(records)
    (folder / "a.jsonl").write_text(raw, "utf-8", newline="")
    args = ("check", "a.jsonl", "--output-format", "json", "--isolated", "-j", "1", *FIELDS)
    ended = cleanup(folder, *args)
    assert ended.code in (0, 1), ended.err
    found: Found = [[] for _ in records]
    lines = raw.split("\n")
    for each in json.loads(ended.out):
        line = lines[each["line"] - 1]
        start = line.index('"text": "') + len('"text": "')
        at = len(_said(line[start : each["column"] - 1]))
        after = None if each["after"] is None else _said(each["after"])
        seen = Seen(at, _said(each["before"]), after, each["rule"], each["kind"])
        found[each["line"] - 1].append(seen)
    return found


def _said(inside: str) -> str:
    return str(json.loads(f'"{inside}"'))


OPTIONS = {"source": "source", "lang_column": "lang", "source_lang_column": "source_lang"}


def _of_rows(table: list[dict[str, Any]]) -> Found:
    return [
        [
            Seen(e["start"], e["before"], e["after"], e["rules"][0], e["kind"])
            for e in row["cleanup_edits"]
        ]
        for row in table
    ]


def _table(records: list[Record]) -> Any:
    return pa.Table.from_pylist([each._asdict() for each in records])


def by_arrow(records: list[Record], _: Path) -> Found:
    """A record batch of Arrow."""
    [batch] = _table(records).to_batches()
    return _of_rows(clean_batch(batch, **OPTIONS).to_pylist())


def by_polars(records: list[Record], _: Path) -> Found:
    """A frame of Polars."""
    polars = pytest.importorskip("polars")
    from cleanup.corpus.polars import clean_frame  # noqa: PLC0415 -- with Polars only

    return _of_rows(clean_frame(polars.from_arrow(_table(records)), **OPTIONS).to_dicts())


def by_duckdb(records: list[Record], _: Path) -> Found:
    """A function of DuckDB."""
    duckdb = pytest.importorskip("duckdb")
    from cleanup.corpus.duckdb import register  # noqa: PLC0415 -- with DuckDB only

    connection = duckdb.connect()
    register(connection)
    connection.register("records", _table(records))
    made = connection.sql("SELECT cleaned(text, source, lang, source_lang).edits FROM records")
    return _of_rows([{"cleanup_edits": edits} for (edits,) in made.fetchall()])


def by_corpus_run(records: list[Record], folder: Path) -> Found:
    """``cleanup corpus run``: what it wrote, held against what the edits of ``clean`` make."""
    (folder / "b.jsonl").write_text(_lines(records), "utf-8", newline="")
    args = ("corpus", "run", "b.jsonl", "-o", "out", "-j", "1", "--isolated", "-q")
    columns = ("--lang-column", "lang", "--source-column", "source")
    ended = cleanup(folder, *args, *columns, "--source-lang-column", "source_lang")
    assert ended.code == 0, ended.err
    lines = (folder / "out" / "b.jsonl").read_text("utf-8").split("\n")
    for line, each in zip(lines, records, strict=False):
        assert json.loads(line)["text"] == clean(*each).text
    told = json.loads((folder / "out/_cleanup/report.json").read_text("utf-8"))
    found = by_clean(tuple(records))
    kinds = [edit.kind for edits in found for edit in edits]
    assert told["kinds"] == [kinds.count(kind) for kind in ("safe", "suggestion", "flag")]
    return found


def by_server(records: list[Record], folder: Path) -> Found:
    """``/v1/clean`` of ``cleanup serve``."""
    from tests.serve.inside import Asked  # noqa: PLC0415 -- its libraries

    asked = Asked(folder)
    found = []
    for each in records:
        told = {name: value for name, value in each._asdict().items() if value is not None}
        made = asked.clean(**told)
        edits = [*made["edits"], *made["suggestions"]]
        found.append([Seen(*(edit[name] for name in Seen._fields)) for edit in edits])
    return found


def by_language_server(records: list[Record], folder: Path) -> Found:
    """``cleanup lsp`` on JSON Lines: rule, kind of severity and text of each diagnostic."""
    from tests.lsp.editor import Editor  # noqa: PLC0415 -- its libraries

    (folder / "cleanup.toml").write_text(
        'lang-field = "lang"\nsource-field = "source"\nsource-lang-field = "source_lang"\n'
    )
    raw = _lines(records)
    editor = Editor(folder, encoding="utf-32", pull=True)
    try:
        uri = (folder / "c.jsonl").as_uri()
        diagnostics = editor.open(uri, "jsonl", raw)
    finally:
        editor.close()
    lines = raw.split("\n")
    found: Found = [[] for _ in records]
    for each in diagnostics:
        line = lines[each.range.start.line]
        start = line.index('"text": "') + len('"text": "')
        before = line[each.range.start.character : each.range.end.character]
        at = len(_said(line[start : each.range.start.character]))
        found[each.range.start.line].append(Seen(at, _said(before), None, str(each.code), ""))
    return found


def by_spark(records: list[Record], _: Path) -> Found:
    """Spark, one process."""
    sql = pytest.importorskip("pyspark.sql")
    if shutil.which("java") is None:
        pytest.skip("no Java")
    from cleanup.corpus.spark import clean_frame  # noqa: PLC0415 -- with Spark only

    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = sql.SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false")
    session = builder.getOrCreate()
    try:
        table = _table(records).append_column("n", pa.array(range(len(records))))
        made = clean_frame(session.createDataFrame(table), **OPTIONS)
        return _of_rows(made.orderBy("n").toArrow().to_pylist())
    finally:
        session.stop()


def whole(found: Found) -> Found:
    """All that a door shows."""
    return found


def places(found: Found) -> Found:
    """What a door shows that underlines texts: a neighbour, where one is put in."""
    return [[each._replace(before="", after=None, kind="") for each in some] for some in found]


DOORS = [
    pytest.param(by_check, whole, id="check"),
    pytest.param(by_corpus_run, whole, id="corpus"),
    pytest.param(by_arrow, whole, id="arrow"),
    pytest.param(by_polars, whole, id="polars"),
    pytest.param(by_duckdb, whole, id="duckdb"),
    pytest.param(by_server, whole, id="serve"),
    pytest.param(by_language_server, places, id="lsp"),
    pytest.param(by_spark, whole, id="spark", marks=pytest.mark.cluster),
]


def held(
    records: list[Record],
    door: Callable[[list[Record], Path], Found],
    view: Callable[[Found], Found],
    folder: Path,
) -> None:
    wanted = view(by_clean(tuple(records)))
    got = view(door(records, folder))
    assert len(got) == len(records)
    for record, one, other in zip(records, wanted, got, strict=True):
        assert sorted(one, key=repr) == sorted(other, key=repr), record


@pytest.mark.parametrize(("door", "view"), DOORS)
def test_invented_texts(
    door: Callable[[list[Record], Path], Found], view: Callable[[Found], Found], tmp_path: Path
) -> None:
    held(INVENTED, door, view, tmp_path)


def test_the_invented_texts_are_of_every_kind() -> None:
    kinds = {each.kind for some in by_clean(tuple(INVENTED)) for each in some}
    assert kinds == {"safe", "suggestion", "flag"}


@needs_evaluation
@pytest.mark.parametrize(("door", "view"), DOORS)
def test_texts_that_nobody_here_wrote(
    door: Callable[[list[Record], Path], Found], view: Callable[[Found], Found], tmp_path: Path
) -> None:
    sets = {"ape_en-fr": 500, "ape_ro-en": 500, "clean_de": 500, "clean_en": 500}
    records = []
    for name in names(""):
        for row in islice(rows(name), sets.get(name.partition(".")[0], 0)):
            text = row.get("mt") or row["text"]
            records.append(Record(text, row["lang"], row.get("src"), row.get("source_lang")))
    assert len(records) == 2000
    held(records, door, view, tmp_path)


@pytest.mark.parametrize("given", [b"A mill.", None, 3])
def test_what_is_no_text_is_told(given: Any) -> None:
    with pytest.raises(TypeError, match="text must be a str, not "):
        clean(given)
