"""Parquet and Arrow files as lines of JSON: a line a row, with its text columns; and back.

What is read is one line for each row with all columns of strings, in their order. A changed line
goes back into its row; the other columns, types, metadata, row groups, codecs, dictionaries and
statistics stay, or the file is refused. Formats: Apache Parquet 2, Arrow IPC file and stream.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Sequence
from hashlib import file_digest
from io import BufferedReader, RawIOBase
from itertools import islice
from typing import IO, Any

from cleanup.files import FileError
from cleanup.files import columns_layout as layout

ROWS = 2000  # read at a time
MISSING = "Parquet and Arrow files need pyarrow; install it with: python -m pip install pyarrow"
SIGNS = {b"PAR1": "parquet", b"ARROW1": "arrow", b"\xff\xff\xff\xff": "arrow stream"}


def arrow(path: str) -> Any:
    """Return the module pyarrow. Raises FileError where it is not installed."""
    try:
        import pyarrow as pa  # noqa: PLC0415 -- 150 ms, for such files only
        import pyarrow.parquet  # noqa: PLC0415
    except ImportError:
        raise FileError(path, MISSING) from None
    return pa


class Table:
    """An open file of columns. ``kind``: "parquet", "arrow" or "arrow stream"."""

    def __init__(self, path: str, file: IO[bytes]) -> None:
        self.path, self.file = path, file
        self.pa = pa = arrow(path)
        self.kind = kind_of(path, file)
        self.rows = self.taken = 0  # of a Parquet file
        try:
            self.codec = layout.codec_of(pa, self.kind, file)
            if self.kind == "parquet":
                self.source = pa.parquet.ParquetFile(file, pre_buffer=False)
                self.schema = self.source.schema_arrow
                self.rows = self.source.metadata.num_rows
            elif self.kind == "arrow":
                self.source = pa.ipc.open_file(file)
                self.schema = self.source.schema
            else:
                self.source = pa.ipc.open_stream(file)
                self.schema = self.source.schema
        except (pa.ArrowException, OSError, ValueError) as error:
            raise FileError(
                path, f"It is damaged, or not a {self.kind} file: {_line(error)}"
            ) from None
        self.texts = tuple(field.name for field in self.schema if _textual(pa, field.type))
        if len(set(self.schema.names)) < len(self.schema.names):
            raise FileError(path, "Two of its columns have the same name; rename one.")
        if not self.texts:
            raise FileError(path, "None of its columns contains text.")

    def batches(self, columns: Sequence[str] | None = None) -> Iterator[Any]:
        """Yield record batches, of some columns. Raises FileError."""
        try:
            if self.kind == "parquet":
                for batch in self.source.iter_batches(ROWS, columns=columns):
                    self.taken += batch.num_rows
                    yield batch
                return
            for batch in self._whole():
                for start in range(0, batch.num_rows, ROWS):
                    part = batch.slice(start, ROWS)
                    yield part.select(columns) if columns is not None else part
        except (self.pa.ArrowException, OSError, ValueError) as error:
            raise FileError(self.path, f"It is damaged: {_line(error)}") from None

    def _whole(self) -> Iterator[Any]:
        if self.kind == "arrow":
            yield from (self.source.get_batch(n) for n in range(self.source.num_record_batches))
        else:
            yield from self.source

    def groups(self) -> Iterator[Any]:
        """Yield what is written together: row groups as tables, or record batches."""
        if self.kind == "parquet":
            for number in range(self.source.num_row_groups):
                yield self.source.read_row_group(number)
        else:
            yield from self._whole()


class Rows:
    """The bytes of the lines, as a stream."""

    def __init__(self, path: str, file: IO[bytes]) -> None:
        self._file = BufferedReader(file) if isinstance(file, RawIOBase) else file
        self._table = Table(path, self._file)
        self._pieces = _lines(self._table)
        self._left = b""

    def read(self, size: int = -1) -> bytes:
        """Return the next ``size`` bytes, or fewer; b"" at the end. Raises FileError."""
        while not self._left:
            piece = next(self._pieces, None)
            if piece is None:
                return b""
            self._left = piece
        data, self._left = self._left[:size], self._left[size:]
        return data

    @property
    def share(self) -> float:
        """How much of the file has been read, from 0 to 1, as far as it tells its size."""
        return self._table.taken / max(self._table.rows, 1)

    @property
    def sha256(self) -> str:
        """The hash of the file."""
        self._file.seek(0)
        return file_digest(self._file, "sha256").hexdigest()  # type: ignore[arg-type]


def _lines(table: Table) -> Iterator[bytes]:
    encode = json.JSONEncoder(ensure_ascii=False).encode
    for batch in table.batches(table.texts):
        yield "".join(f"{encode(row)}\n" for row in batch.to_pylist()).encode()


class RowsInto:
    """Takes the lines of the file ``old``, and on ``close`` writes a file like it into ``out``."""

    def __init__(self, out: Any, path: str, old: IO[bytes]) -> None:
        """Raise FileError if ``old`` is not such a file."""
        kind_of(path, old)
        self._out, self._path, self._old = out, path, old
        self._new: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 -- closed by close

    def write(self, data: bytes) -> None:
        """Append lines; they wait on the disk."""
        self._new.write(data)

    def close(self) -> None:
        """Write the file. Raises FileError where something of it cannot be kept."""
        with self._new as new, self._old:
            new.seek(0)
            self._old.seek(0)
            table = Table(self._path, self._old)
            values = (json.loads(line) for line in new)
            try:
                layout.write(table, _changed(table, values), self._out)
            except (table.pa.ArrowException, OSError) as error:
                raise FileError(
                    self._path, f"It cannot be written as it was: {_line(error)}"
                ) from None


def _changed(table: Table, lines: Iterator[dict[str, str | None]]) -> Iterator[Any]:
    """Yield the groups with the values of the lines in place of the old ones."""
    growing: dict[str, dict[str | None, None]] = {}  # dictionaries that changed, in an Arrow file
    for group in table.groups():
        made = group
        columns: dict[str, list[str | None]] = {name: [] for name in table.texts}
        for row in islice(lines, group.num_rows):
            for name, values in columns.items():
                values.append(row[name])
        for name, values in columns.items():
            at = group.schema.get_field_index(name)
            if name in growing or group.column(at).to_pylist() != values:
                layout.check(table, name)
                entries = growing.setdefault(name, {}) if table.kind == "arrow" else {}
                new = layout.replaced(table.pa, group.column(at), values, entries)
                made = made.set_column(at, group.schema.field(at), new)
        yield made


def kind_of(path: str, file: IO[bytes]) -> str:
    """Return which kind of file it is, by how it begins. Raises FileError."""
    try:
        start = file.read(8)
        file.seek(0)
    except (OSError, ValueError):
        raise FileError(path, "It cannot be read from a pipe; name the file itself.") from None
    for sign, kind in SIGNS.items():
        if start.startswith(sign):
            return kind
    raise FileError(path, "It is neither a Parquet file nor an Arrow file of a supported version.")


def _textual(pa: Any, kind: Any) -> bool:
    if pa.types.is_dictionary(kind):
        kind = kind.value_type
    tests = (pa.types.is_string, pa.types.is_large_string, pa.types.is_string_view)
    return any(test(kind) for test in tests)


def _line(error: Exception) -> str:
    said = str(error).strip().split("\n")[0]
    return said if said.endswith(".") else f"{said}."
