"""What is inside a file that is no plain text: one that is compressed, or a table of columns.

All that a run, a log and a replay refer to is the text inside; the files around it are made here.
"""

from __future__ import annotations

from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import IO, Any, Protocol

from cleanup.files import FileError

KINDS = {
    ".gz": "gzip",
    ".zst": "zstd",
    **dict.fromkeys((".parquet", ".pq", ".arrow", ".feather"), "columns"),
}
SIGNS = {
    b"\x1f\x8b\x08": "gzip",
    b"\x28\xb5\x2f\xfd": "zstd",
    **dict.fromkeys((b"PAR1", b"ARROW1", b"\xff\xff\xff\xff"), "columns"),
}
CHUNK = 1 << 18


class Inside(Protocol):
    """What is inside, as bytes of text; ``sha256`` is the hash of the file, once all were read."""

    def read(self, size: int = -1, /) -> bytes:
        """Return up to ``size`` bytes, b"" at the end. Raises FileError."""

    @property
    def sha256(self) -> str:
        """The hash of the whole file, in hexadecimal digits."""


class Into(Protocol):
    """Takes new text, and writes the file around it once it is closed."""

    def write(self, data: bytes, /) -> object:
        """Take some more of the text."""

    def close(self) -> object:
        """Write what is left. Raises FileError."""


def kind_of(path: str) -> str | None:
    """Return what stands around a file's text, by its name; None for plain text."""
    return next((kind for end, kind in KINDS.items() if path.lower().endswith(end)), None)


def kind_in(data: bytes) -> str | None:
    """Return what stands around a text, by the signature that a file begins with; None for none."""
    return next((kind for sign, kind in SIGNS.items() if data.startswith(sign)), None)


def opened(path: str, file: Any, kind: str) -> Inside:
    """Return the text inside an open file. Raises FileError."""
    if kind == "columns":
        from cleanup.files.columns import Rows  # noqa: PLC0415 -- only for such files

        return Rows(path, file)
    from cleanup.files.compressed import Unpacked  # noqa: PLC0415 -- only for such files

    return Unpacked(path, file, kind)


def into(out: Any, kind: str, path: str, old: IO[bytes]) -> Into:
    """Return what writes a file of this kind into ``out``, in the manner of the ``old`` one, the
    content of ``path``. Raises FileError.
    """
    if kind == "columns":
        from cleanup.files.columns import RowsInto  # noqa: PLC0415 -- only for such files

        return RowsInto(out, path, old)
    from cleanup.files.compressed import Packed  # noqa: PLC0415 -- only for such files

    return Packed(out, kind, old.read(4096))


def unpacked(path: str, data: bytes, kind: str) -> bytes:
    """Return the text inside a file's bytes. Raises FileError."""
    reader = opened(path, BytesIO(data), kind)
    return b"".join(iter(lambda: reader.read(CHUNK), b""))


def packed(path: str, data: bytes, kind: str, like: bytes) -> bytes:
    """Return a file that holds the text ``data``, in the manner of the file ``like``.

    Raises FileError.
    """
    made = BytesIO()
    out = into(made, kind, path, BytesIO(like))
    out.write(data)
    out.close()
    return made.getvalue()


def head(path: str, size: int) -> bytes:
    """Return the first bytes of a file's text. Raises OSError; what cannot be read is b"":
    whoever reads it will say why.
    """
    kind = kind_of(path)
    with Path(path).open("rb") as file:
        if kind is None:
            return file.read(size)
        with suppress(FileError):
            return opened(path, file, kind).read(size)
    return b""
