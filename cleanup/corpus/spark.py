"""Apache Spark (PySpark 4): the texts of a DataFrame cleaned, by its Python workers.

``cleanup`` must be installed where the workers run. The rules are loaded once in each of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from cleanup.corpus.arrow import EDIT, cleaned
from cleanup.corpus.cleaning import Cleaning, cleaning


def clean_frame(frame: Any, text: str = "text", **options: Any) -> Any:
    """Return a DataFrame as ``clean_batch`` makes it of each of its Arrow batches.

    The options are those of ``cleanup.corpus.cleaning.Cleaning``. Nothing is done before Spark
    wants a result. Raises ValueError or TypeError for options that cannot be.
    """
    how = cleaning(text=text, **options)
    return frame.mapInArrow(partial(_batches, how=how), _schema(frame.schema, how))


def _batches(batches: Iterable[Any], how: Cleaning) -> Iterator[Any]:
    for batch in batches:
        yield cleaned(batch, how)


def _schema(schema: Any, how: Cleaning) -> Any:
    names = schema.fieldNames()
    for name in how.columns:
        if name not in names:
            raise ValueError(f"There is no column {name!r}; there are: {', '.join(names)}.")
    made = type(schema)(list(schema.fields))
    for name, kind in _added(how).items():
        if how.prefix + name in names:
            raise ValueError(f"There is a column {how.prefix + name!r} already; choose a prefix.")
        made = made.add(how.prefix + name, kind)
    return made


def _added(how: Cleaning) -> dict[str, Any]:
    from pyspark.sql import types  # noqa: PLC0415 -- an optional package

    text, number = types.StringType(), types.IntegerType()
    edit = types.StructType()
    for name in EDIT:
        edit.add(name, text if name not in ("start", "end") else number)
    edit["rules"].dataType = types.ArrayType(text)
    edit["made"].dataType = types.BooleanType()
    edits = text if how.edits == "json" else types.ArrayType(edit)
    return {"edits": edits, "made": number, "left": number, "lang": text, "error": text}
