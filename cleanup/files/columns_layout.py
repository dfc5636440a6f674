"""How a Parquet or Arrow file is laid out, and a file written in the same way.

What pyarrow cannot be told to keep is refused. Encodings: parquet-format, Encodings.md; the
compression of Arrow buffers: Arrow, Message.fbs.
"""

from __future__ import annotations

import struct
from base64 import b64decode
from collections.abc import Iterator
from inspect import signature
from math import exp
from typing import Any

from cleanup.files import FileError

# Encodings that pyarrow uses where a column asks for them.
ASKED = frozenset(
    {"DELTA_BINARY_PACKED", "DELTA_LENGTH_BYTE_ARRAY", "DELTA_BYTE_ARRAY", "BYTE_STREAM_SPLIT"}
)
DICTIONARY = frozenset({"PLAIN_DICTIONARY", "RLE_DICTIONARY"})


def write(table: Any, groups: Iterator[Any], out: Any) -> None:
    """Write the groups into ``out``, laid out as the open ``table``. Raises FileError."""
    pa = table.pa
    sink = pa.PythonFile(_Out(out), mode="w")
    if table.kind != "parquet":
        options = pa.ipc.IpcWriteOptions(
            compression=table.codec,
            emit_dictionary_deltas=table.kind == "arrow",  # its dictionaries may only grow
        )
        opened = pa.ipc.new_file if table.kind == "arrow" else pa.ipc.new_stream
        with opened(sink, table.schema, options=options) as writer:
            for batch in groups:
                writer.write_batch(batch)
        return
    told = table.source.metadata.metadata or {}
    stored = told.get(b"ARROW:schema")
    schema = pa.ipc.read_schema(pa.py_buffer(b64decode(stored))) if stored else table.schema
    with pa.parquet.ParquetWriter(sink, schema, **_options(table)) as writer:
        for group in groups:
            writer.write_table(group.cast(schema), row_group_size=max(1, group.num_rows))
        if told and not stored:  # else it is a part of the schema
            writer.add_key_value_metadata(told)


def check(table: Any, name: str) -> None:
    """Raise FileError where a column's texts cannot change and the file keep what it promises."""
    if table.kind != "parquet":
        return
    metadata = table.source.metadata
    for number in range(metadata.num_row_groups):
        group = metadata.row_group(number)
        for sorting in group.sorting_columns or ():
            if group.column(sorting.column_index).path_in_schema == name:
                raise FileError(
                    table.path,
                    f"Its metadata declares that it is sorted by {name!r}, and edits may change "
                    "the order. Write "
                    "it without sorting columns first.",
                )


def _options(table: Any) -> dict[str, Any]:
    """Return what a writer is told to write such a file. Raises FileError."""
    metadata = table.source.metadata
    columns: dict[str, list[Any]] = {}
    for number in range(metadata.num_row_groups):
        group = metadata.row_group(number)
        for at in range(group.num_columns):
            column = group.column(at)
            columns.setdefault(column.path_in_schema, []).append(column)
    encodings = {name: _encoding(each) for name, each in columns.items()}
    plain = {name for name, told in encodings.items() if told == DICTIONARY_ENCODED}
    first = metadata.row_group(0) if metadata.num_row_groups else None
    schema = table.source.schema
    return {
        **_filters(table, columns),
        **_decimals(schema),
        "version": metadata.format_version,
        "compression": {
            name: _one(table, name, "codec", {c.compression for c in each})
            for name, each in columns.items()
        }
        or "none",
        "use_dictionary": sorted(plain) or False,
        "column_encoding": {
            name: told for name, told in encodings.items() if told not in (DICTIONARY_ENCODED, "")
        }
        or None,
        "write_statistics": sorted(
            name for name, each in columns.items() if any(c.is_stats_set for c in each)
        )
        or False,
        "write_page_index": any(c.has_column_index for each in columns.values() for c in each),
        "sorting_columns": (first.sorting_columns or None) if first else None,
        "data_page_version": "2.0" if _second(table, columns) else "1.0",
        "store_schema": b"ARROW:schema" in (metadata.metadata or {}),
        "use_deprecated_int96_timestamps": any(
            schema.column(n).physical_type == "INT96" for n in range(len(schema))
        ),
        "use_compliant_nested_type": not any(".list.item" in name for name in columns),
    }


DICTIONARY_ENCODED = "dictionary"


def _decimals(schema: Any) -> dict[str, Any]:
    """Return what is told of decimals that are stored as integers, where any are."""
    columns = [schema.column(n) for n in range(len(schema))]
    small = [c for c in columns if c.physical_type in ("INT32", "INT64")]
    told = any(c.logical_type.type == "DECIMAL" for c in small)
    return {"store_decimal_as_integer": True} if told else {}


def _filters(table: Any, columns: dict[str, list[Any]]) -> dict[str, Any]:
    """Return what is told of Bloom filters: as large ones for the same columns. Raises FileError.

    For n values in m bits the share of wrong answers is (1 - exp(-8n / m)) ** 8 (parquet-format,
    BloomFilter.md); what pyarrow makes of that share are m bits again.
    """
    found = {}
    for name, each in columns.items():
        sizes = [c.bloom_filter_length or 0 for c in each if c.bloom_filter_offset is not None]
        if not sizes:
            continue
        values = max(1, *(c.num_values for c in each))
        bits = 8 << max(5, max(sizes).bit_length() - 1)  # a power of two, and its header
        share = (1 - exp(-8 * values / bits)) ** 8
        found[name] = {"ndv": values, "fpp": min(max(share, 1e-9), 0.999)}
    writer = table.pa.parquet.ParquetWriter.__init__
    if found and "bloom_filter_options" not in signature(writer).parameters:
        raise FileError(
            table.path, "It has Bloom filters, which this version of pyarrow cannot write."
        )
    return {"bloom_filter_options": found} if found else {}


def _second(table: Any, columns: dict[str, list[Any]]) -> bool:
    """Return whether data pages are of version 2, as the header of the first one tells."""
    for each in columns.values():
        table.file.seek(each[0].data_page_offset)
        # Thrift's compact protocol: field 1, an integer (0x15); PageType.DATA_PAGE_V2 is 3.
        return bool(table.file.read(2) == b"\x15\x06")
    return False


def _encoding(columns: list[Any]) -> str:
    """Return how a column is encoded: with a dictionary, in one of ASKED, or plainly ("")."""
    told = {encoding for column in columns for encoding in column.encodings}
    if told & DICTIONARY or any(column.has_dictionary_page for column in columns):
        return DICTIONARY_ENCODED
    return next(iter(sorted(told & ASKED)), "")


def _one(table: Any, name: str, what: str, values: set[str]) -> str:
    if len(values) > 1:
        listed = ", ".join(sorted(values))
        raise FileError(
            table.path,
            f"The {what} of column {name!r} is not the same in all row groups ({listed}), which "
            "cannot be written again.",
        )
    return {"UNCOMPRESSED": "none", "LZ4": "lz4"}.get(*values, *values)


def replaced(
    pa: Any, old: Any, values: list[str | None], entries: dict[str | None, None] | None = None
) -> Any:
    """Return a column of the same type with other values; a dictionary keeps its entries.

    ``entries``, if given, come before its own, and grow by them.
    """
    kind = old.type
    if not pa.types.is_dictionary(kind):
        return pa.array(values, kind)
    whole = old.combine_chunks() if isinstance(old, pa.ChunkedArray) else old
    if isinstance(whole, pa.ChunkedArray):
        whole = pa.concat_arrays(whole.unify_dictionaries().chunks)
    told = whole.dictionary.to_pylist()
    entries = {} if entries is None else entries
    entries.update(dict.fromkeys(told if entries else _renamed(told, whole.indices, values)))
    entries.update(dict.fromkeys(value for value in values if value is not None))
    places = {entry: number for number, entry in enumerate(entries)}
    return pa.DictionaryArray.from_arrays(
        pa.array([None if v is None else places[v] for v in values], kind.index_type),
        pa.array(list(entries), kind.value_type),
        ordered=kind.ordered,
    )


def _renamed(told: list[str], indices: Any, values: list[str | None]) -> list[str]:
    """Return the entries of a dictionary, with the new one in place of each that is the same text
    in all rows: so what is taken back later has the old entries, in their order.
    """
    new: dict[int, str] = {}
    for index, value in zip(indices.to_pylist(), values, strict=True):
        if index is not None and value is not None and new.setdefault(index, value) != value:
            new[index] = told[index]  # two texts of one
    known = set(told)
    return [new[n] if n in new and new[n] not in known else old for n, old in enumerate(told)]


def codec_of(pa: Any, kind: str, file: Any) -> str | None:
    """Return the codec of the buffers of an Arrow file, as its first record batch tells it."""
    if kind == "parquet":
        return None
    if kind == "arrow":
        code = _first_compression(file)
        file.seek(0)
        return {None: None, 0: "lz4", 1: "zstd"}[code]
    file.seek(0)
    found = None
    for message in pa.ipc.MessageReader.open_stream(file):
        if message.type == "record batch":
            code = _compression(message.metadata.to_pybytes())
            found = {None: None, 0: "lz4", 1: "zstd"}[code]
            break
    file.seek(0)
    return found


def _first_compression(file: Any) -> int | None:
    """Return the number of the codec of the first record batch that an Arrow file's end tells of.

    The messages are not read in a row: Polars leaves gaps between them (File.fbs, Footer).
    """
    file.seek(-10, 2)
    size = _u32(file.read(4), 0)
    file.seek(-10 - size, 2)
    footer = file.read(size)
    batches = _field(footer, _u32(footer, 0), 3)
    if not batches:
        return None
    vector = batches + _u32(footer, batches)
    if not _u32(footer, vector):
        return None
    offset, length = struct.unpack_from("<qi", footer, vector + 4)
    file.seek(offset)
    message = file.read(length)
    return _compression(message[8 if message[:4] == b"\xff" * 4 else 4 :])


def _compression(message: bytes) -> int | None:
    """Return the number of the codec in a record batch's flatbuffer (Message.fbs), or None."""
    header = _field(message, _u32(message, 0), 2)  # Message.header: a RecordBatch
    batch = header + _u32(message, header)
    told = _field(message, batch, 3)  # RecordBatch.compression
    if not told:
        return None
    codec = _field(message, told + _u32(message, told), 0)
    return message[codec] if codec else 0


def _field(data: bytes, table: int, number: int) -> int:
    """Return where a field of a flatbuffer's table stands, 0 where it is not there."""
    index: int = table - struct.unpack_from("<i", data, table)[0]
    size: int = struct.unpack_from("<H", data, index)[0]
    place = 4 + 2 * number
    offset: int = struct.unpack_from("<H", data, index + place)[0] if place < size else 0
    return table + offset if offset else 0


def _u32(data: bytes, at: int) -> int:
    value: int = struct.unpack_from("<I", data, at)[0]
    return value


class _Out:
    """What pyarrow writes to: a place that knows how much it has taken."""

    def __init__(self, out: Any) -> None:
        self._out = out
        self._size = 0
        self.closed = False

    def write(self, data: Any) -> int:
        size = len(data)
        self._out.write(bytes(data))
        self._size += size
        return size

    def tell(self) -> int:
        return self._size

    def flush(self) -> None:
        pass

    def close(self) -> None:
        self.closed = True
