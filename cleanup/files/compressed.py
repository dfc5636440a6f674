"""gzip (RFC 1952) and Zstandard (RFC 8878) around a file: read and written as a stream.

The bytes inside are the file as far as texts, offsets, the hashes of a log and reverting go. What
is written is compressed again, with the old header's name and date: it holds the same, and seldom
is the same file. A file without edits is not written.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from typing import Any, Protocol

from cleanup.files import MOST, FileError

CHUNK = 1 << 18
SMALL = 1 << 11  # of Zstandard, which says in 4 bytes what takes 128 KB
LEVELS = {2: 9, 4: 1}  # the byte XFL of gzip's header, and what it tells of the level
ZSTD_LEVEL = 3
MISSING = (
    "A Zstandard file needs the package zstandard; install it with: python -m pip install zstandard"
)


class Source(Protocol):
    """What bytes are read from."""

    def read(self, size: int = -1, /) -> bytes | None:
        """Return up to ``size`` bytes, b"" at the end."""


class Target(Protocol):
    """What bytes are written to."""

    def write(self, data: bytes, /) -> object:
        """Take all of them."""


class Unpacked:
    """The bytes inside a compressed file; ``sha256`` is that of the file, once all were read."""

    def __init__(self, path: str, source: Source, kind: str) -> None:
        self._path, self._kind = path, kind
        self._raw = _Hashed(source)
        self._stream: Source = (
            _gzip(None, "rb", 9, self._raw) if kind == "gzip" else _Frames(self._raw, path)
        )

    def read(self, size: int = -1) -> bytes:
        """Return the next ``size`` bytes, or all that are left. Raises FileError."""
        if size >= 0:
            return self._read(size)
        pieces = bytearray()
        while data := self._read(CHUNK):
            pieces += data
            if len(pieces) > MOST:
                raise FileError(
                    self._path,
                    f"More than {MOST // 1_000_000} MB are packed in this file, and its format is "
                    "read in one piece; unpack it, and clean it in parts.",
                )
        return bytes(pieces)

    def _read(self, size: int) -> bytes:
        try:
            data = self._stream.read(size) or b""
            while not data and self._raw.read(CHUNK):
                pass  # the hash is that of the whole file
        except (EOFError, OSError, ValueError, zlib.error) as error:
            raise FileError(
                self._path, f"It is damaged, or not a {self._kind} file: {str(error).rstrip('.')}."
            ) from None
        return data

    @property
    def sha256(self) -> str:
        """The SHA-256 of the compressed file, as far as it was read."""
        return self._raw.hash.hexdigest()


class _Hashed:
    """A source whose bytes are hashed as they go by."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self.hash = sha256()

    def read(self, size: int = -1) -> bytes:
        data = self._source.read(size) or b""
        self.hash.update(data)
        return data


class _Frames:
    """The content of a file of Zstandard frames. (Its own stream reader is silent about an end
    that comes too early.)
    """

    def __init__(self, source: Source, path: str) -> None:
        self._pieces = _frames(source, path)
        self._left = b""

    def read(self, size: int = CHUNK) -> bytes:
        while not self._left:
            piece = next(self._pieces, None)
            if piece is None:
                return b""
            self._left = piece
        data, self._left = self._left[:size], self._left[size:]
        return data


def _frames(source: Source, path: str) -> Iterator[bytes]:
    zstd = _zstandard(path)
    data = source.read(SMALL)
    while data:
        frame = zstd.ZstdDecompressor().decompressobj()
        while not frame.eof:
            if not data and not (data := source.read(SMALL)):
                raise EOFError("it ends too early")
            try:
                yield frame.decompress(data)
            except zstd.ZstdError as error:
                raise ValueError(str(error)) from None
            data = b""
        data = frame.unused_data or source.read(SMALL)


def _zstandard(path: str) -> Any:
    try:
        import zstandard  # noqa: PLC0415 -- only for such files
    except ImportError:
        raise FileError(path, MISSING) from None
    return zstandard


class Packed:
    """Compresses what is written to it into ``target``, in the manner of the file that begins with
    the bytes ``like``. ``close`` writes what is left.
    """

    def __init__(self, target: Target, kind: str, like: bytes = b"") -> None:
        self._stream: Any
        if kind == "gzip":
            name, date, level = _header(like)
            self._stream = _gzip(name, "wb", level, target, date)
        else:
            zstd = _zstandard("")
            checked = True
            with suppress(zstd.ZstdError):
                checked = zstd.get_frame_parameters(like).has_checksum
            made = zstd.ZstdCompressor(level=ZSTD_LEVEL, write_checksum=checked)
            self._stream = made.stream_writer(target, closefd=False)

    def write(self, data: bytes) -> None:
        """Append."""
        self._stream.write(data)

    def close(self) -> None:
        """Write what is left; the target stays open."""
        self._stream.close()


def _gzip(*told: Any) -> Any:
    from gzip import GzipFile  # noqa: PLC0415 -- only for such files

    return GzipFile(*told)


def _header(like: bytes) -> tuple[str, float, int]:
    """Return the name, the date and the level that the header of a gzip file tells."""
    if len(like) < 10 or like[:2] != b"\x1f\x8b":  # noqa: PLR2004 - the size of a header
        return "", 0, 9
    at = 10
    if like[3] & 4:
        at += 2 + int.from_bytes(like[10:12], "little")
    name = like[at : like.find(b"\0", at)].decode("latin-1") if like[3] & 8 else ""
    return name, int.from_bytes(like[4:8], "little"), LEVELS.get(like[8], 6)
