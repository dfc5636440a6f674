"""Polars: the texts of a frame cleaned, lazily where the frame is lazy."""

from __future__ import annotations

from functools import partial
from typing import Any

from cleanup.corpus.arrow import clean_table, schema_of
from cleanup.corpus.cleaning import Cleaning, cleaning


def clean_frame(frame: Any, text: str = "text", **options: Any) -> Any:
    """Return a DataFrame or LazyFrame of Polars as ``clean_batch`` makes it of each batch.

    The options are those of ``cleanup.corpus.cleaning.Cleaning``. Raises ValueError or TypeError
    for options that cannot be.
    """
    how = cleaning(text=text, **options)
    if not hasattr(frame, "collect_schema") or not hasattr(frame, "map_batches"):
        return _cleaned(frame, how)
    empty = frame.collect_schema().to_frame().to_arrow()
    schema = _frame(schema_of(empty.schema, how).empty_table()).schema
    # Each record is cleaned by itself, so it does not matter how the frame is cut.
    return frame.map_batches(partial(_cleaned, how=how), schema=schema, streamable=True)


def _cleaned(frame: Any, how: Cleaning) -> Any:
    return _frame(clean_table(frame.to_arrow(), how))


def _frame(table: Any) -> Any:
    import polars as pl  # noqa: PLC0415 -- an optional package

    return pl.from_arrow(table)
