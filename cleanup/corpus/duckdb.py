"""DuckDB: a function for its SQL that cleans texts.

DuckDB calls Python from one thread at a time: a query cleans on one core, whatever its threads.
"""

from __future__ import annotations

from typing import Any

from cleanup.corpus.arrow import cleaned
from cleanup.corpus.cleaning import Cleaning, cleaning
from cleanup.files.columns import arrow
from cleanup.value import replace

_EDIT = (
    '"start" INTEGER, "end" INTEGER, "before" VARCHAR, "after" VARCHAR, "rules" VARCHAR[], '
    '"category" VARCHAR, "reason" VARCHAR, "kind" VARCHAR, "made" BOOLEAN'
)
_COLUMNS = ("text", "source", "lang", "source_lang")


def register(connection: Any, name: str = "cleaned", **options: Any) -> None:
    """Make a function ``cleaned(text, source, lang, source_lang)`` known to a connection.

    Each argument is a VARCHAR, the last three may be NULL. It returns a STRUCT of text, edits,
    made, left, lang and error, as ``clean_batch`` tells them. The options are those of
    ``cleanup.corpus.cleaning.Cleaning`` that name no columns. Raises ValueError or TypeError for
    options that cannot be.
    """
    how = replace(
        cleaning(**options),
        text="text",
        source="source",
        lang_column="lang",
        source_lang_column="source_lang",
    )
    edits = "VARCHAR" if how.edits == "json" else f"STRUCT({_EDIT})[]"
    made = (
        f'STRUCT("text" VARCHAR, "edits" {edits}, "made" INTEGER, "left" INTEGER, '
        '"lang" VARCHAR, "error" VARCHAR)'
    )

    def function(text: Any, source: Any, lang: Any, source_lang: Any) -> Any:
        return _structs((text, source, lang, source_lang), how)  # DuckDB counts the parameters

    connection.create_function(
        name, function, ["VARCHAR"] * len(_COLUMNS), made, type="arrow", null_handling="special"
    )


def _structs(columns: tuple[Any, ...], how: Cleaning) -> Any:
    pa = arrow("-")
    table = pa.table(dict(zip(_COLUMNS, columns, strict=True))).combine_chunks()
    [batch] = table.to_batches() or [pa.RecordBatch.from_pylist([], schema=table.schema)]
    made = cleaned(batch, how)
    named = {"text": made.column(0)}
    named |= {
        name.removeprefix(how.prefix): made.column(at)
        for at, name in enumerate(made.schema.names)
        if at >= len(_COLUMNS)
    }
    return pa.StructArray.from_arrays(list(named.values()), names=list(named))
