"""``clean_batch``: a record batch of Arrow in, the same batch with its texts cleaned out.

Every engine that hands out Arrow batches can call it: see ``spark``, ``ray``, ``duckdb`` and
``polars`` beside this file.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import accumulate
from typing import Any

from cleanup.corpus.cleaning import Cleaning, Row, Strings, clean_texts, cleaning
from cleanup.edits.edit import Edit
from cleanup.files.columns import arrow
from cleanup.files.columns_layout import replaced

NOT_UTF8 = "The text is not valid UTF-8."
EDIT = ("start", "end", "before", "after", "rules", "category", "reason", "kind", "made")


def clean_batch(batch: Any, text: str = "text", **options: Any) -> Any:
    """Return a ``pyarrow.RecordBatch`` with the texts of a column cleaned.

    The options are those of ``cleanup.corpus.cleaning.Cleaning``. The columns keep their order and
    types; behind them come ``cleanup_edits`` (a list of structs, or JSON; offsets are code points
    of the old text, ends exclusive), ``cleanup_made`` and ``cleanup_left`` (how many edits were
    made, and how many wait for a person), ``cleanup_lang`` (the language that the text was taken
    for) and ``cleanup_error`` (why a record was left as it is, else null). Rows keep their order; a
    null stays one. The rules are loaded once in a process. Raises ValueError or TypeError for
    options that cannot be, never for a record.
    """
    return cleaned(batch, cleaning(text=text, **options))


def cleaned(batch: Any, how: Cleaning) -> Any:
    """Return the batch as ``clean_batch`` does."""
    pa = arrow("-")
    schema = schema_of(batch.schema, how)
    texts, wrong = _strings(pa, _column(batch, how.text))
    others = [
        None if name is None else _strings(pa, _column(batch, name))[0]
        for name in (how.source, how.lang_column, how.source_lang_column)
    ]
    rows = list(clean_texts(how, texts, *others))
    columns = list(batch.columns)
    if any(made for row in rows if row is not None for _, made in row.edits):
        at = batch.schema.get_field_index(how.text)
        columns[at] = _replaced(pa, columns[at], [row and row.text for row in rows], wrong)
    for at in wrong:
        rows[at] = Row("", error=NOT_UTF8)
    seen = [row or Row("") for row in rows]
    columns += [
        _edits(pa, seen, how),
        pa.array([sum(made for _, made in row.edits) for row in seen], pa.int32()),
        pa.array([sum(not made for _, made in row.edits) for row in seen], pa.int32()),
        pa.array([row.lang for row in seen], pa.string()),
        pa.array([row.error for row in seen], pa.string()),
    ]
    return pa.RecordBatch.from_arrays(columns, schema=schema)


def clean_table(table: Any, how: Cleaning) -> Any:
    """Return a ``pyarrow.Table`` cleaned, batch by batch."""
    schema = schema_of(table.schema, how)
    made = [cleaned(batch, how) for batch in table.to_batches()]
    return arrow("-").Table.from_batches(made, schema=schema)


def schema_of(schema: Any, how: Cleaning) -> Any:
    """Return the schema of a cleaned batch. Raises ValueError for columns that cannot be."""
    pa = arrow("-")
    for name in how.columns:
        number = schema.names.count(name)
        if number != 1:
            what = "more than one column" if number else "no column"
            raise ValueError(f"There is {what} {name!r}; there are: {', '.join(schema.names)}.")
        kind = schema.field(name).type
        if not _textual(pa, kind):
            raise ValueError(f"The column {name!r} holds no text, but {kind}; name another.")
    for name, kind in added(pa, how):
        if name in schema.names:
            raise ValueError(f"There is a column {name!r} already; choose another prefix.")
        schema = schema.append(pa.field(name, kind))
    return schema


def added(pa: Any, how: Cleaning) -> list[tuple[str, Any]]:
    """Return the names and types of the columns that are added."""
    edits = pa.string() if how.edits == "json" else pa.list_(_edit_type(pa))
    kinds = {
        "edits": edits,
        "made": pa.int32(),
        "left": pa.int32(),
        "lang": pa.string(),
        "error": pa.string(),
    }
    return [(how.prefix + name, kind) for name, kind in kinds.items()]


def _edit_type(pa: Any) -> Any:
    kinds = dict.fromkeys(EDIT, pa.string())
    kinds |= {"start": pa.int32(), "end": pa.int32(), "rules": pa.list_(pa.string())}
    return pa.struct(list((kinds | {"made": pa.bool_()}).items()))


def _edits(pa: Any, rows: Sequence[Row], how: Cleaning) -> Any:
    told = [[_told(*each) for each in row.edits] for row in rows]
    if how.edits == "json":
        named = [[dict(zip(EDIT, each, strict=True)) for each in row] for row in told]
        return pa.array([json.dumps(row, ensure_ascii=False) for row in named], pa.string())
    kind = _edit_type(pa)
    flat = [each for row in told for each in row]
    fields = [pa.array([each[at] for each in flat], kind.field(at).type) for at in range(len(EDIT))]
    structs = pa.StructArray.from_arrays(fields, fields=list(kind))
    starts = pa.array(accumulate(map(len, told), initial=0), pa.int32())
    return pa.ListArray.from_arrays(starts, structs)


def _told(edit: Edit, made: bool) -> tuple[Any, ...]:  # noqa: FBT001 -- a pair, unpacked
    span = (edit.start, edit.end, edit.before, edit.after)
    return (*span, list(edit.rules), edit.category, edit.reason, edit.kind, made)


def _column(batch: Any, name: str) -> Any:
    return batch.column(batch.schema.get_field_index(name))


def _textual(pa: Any, kind: Any) -> bool:
    if pa.types.is_dictionary(kind):
        kind = kind.value_type
    tests = (pa.types.is_string, pa.types.is_large_string, pa.types.is_string_view)
    # A column without any value may have no better type than null.
    return pa.types.is_null(kind) or any(test(kind) for test in tests)


def _strings(pa: Any, column: Any) -> tuple[Strings, dict[int, bytes]]:
    """Return the strings of a column, and by row the bytes of those that are not UTF-8 (None)."""
    try:
        return column.to_pylist(), {}
    except UnicodeDecodeError:
        values = [None if each is None else bytes(each) for each in _bytes(pa, column).to_pylist()]
    texts: list[str | None] = []
    wrong: dict[int, bytes] = {}
    for at, value in enumerate(values):
        text = None
        if value is not None:
            try:
                text = value.decode()
            except UnicodeDecodeError:
                wrong[at] = value
        texts.append(text)
    return texts, wrong


def _bytes(pa: Any, column: Any) -> Any:
    plain = column.dictionary_decode() if pa.types.is_dictionary(column.type) else column
    return plain.cast(pa.large_binary())


def _replaced(pa: Any, old: Any, texts: list[str | None], wrong: dict[int, bytes]) -> Any:
    """Return a column of the same type with new texts; what is not UTF-8 stays as it is."""
    if not wrong:
        return replaced(pa, old, texts)
    data: list[bytes | None] = [None if text is None else text.encode() for text in texts]
    for at, value in wrong.items():
        data[at] = value
    large = pa.array(data, pa.large_binary()).view(pa.large_string())
    kind = old.type
    if pa.types.is_dictionary(kind):
        return large.cast(kind.value_type, safe=False).dictionary_encode().cast(kind)
    return large.cast(kind, safe=False)
