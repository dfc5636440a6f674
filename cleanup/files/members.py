"""The text of a zip file's members, and the file with new texts in their place."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import file_digest
from io import BufferedReader
from pathlib import Path
from typing import Self

from cleanup.files import FileError, Stamp, failed, stamp_of
from cleanup.files.archive import Archive, ArchiveError
from cleanup.files.read import Part
from cleanup.text.encoding import (
    Encoding,
    EncodingError,
    Told,
    bom_of,
    decode,
    encode_all,
    encoding_of,
)
from cleanup.value import replace

_HEAD = 4096  # bytes, in which a member tells its encoding
ENCODING = Encoding("zip")  # what a log calls the encoding of such a file
_DECLARED = re.compile(rb"<\?xml[^>]{0,80}?encoding\s*=\s*[\"']([A-Za-z0-9._-]+)")


def text_of(name: str, data: bytes) -> tuple[str, Encoding]:
    """Return the text of an XML member; its BOM or its declaration tells the encoding."""
    try:
        return decode(data, _declared(data))
    except EncodingError as error:
        raise ArchiveError(f"The member {name} cannot be read. {error.message}") from None


def _declared(data: bytes) -> str | None:
    told = _DECLARED.match(data)
    return told[1].decode().lower() if told and not bom_of(data)[0] else None


class ArchiveReading:
    """An open zip file, as a run reads it: the member that ``parts`` are of are told to it.

    ``encoding`` is that of no text; ``stamp`` has the file's hash once all parts were taken.
    """

    encoding = ENCODING

    def __init__(self, path: str, file: BufferedReader) -> None:
        self.path = path
        self._file = file
        try:
            self.stamp: Stamp = stamp_of(os.fstat(file.fileno()))
            self.archive = Archive(file)
        except OSError as error:
            raise failed(path, "read", error) from None
        except ArchiveError as error:
            raise FileError(path, str(error)) from None

    @property
    def sha256(self) -> str:
        """The hash of the file, once all parts were taken."""
        return self.stamp.sha256

    def text(self, name: str) -> str:
        """Return a member's text. Raises FileError."""
        return self._text(name)[0]

    def _text(self, name: str) -> tuple[str, Encoding]:
        try:
            return text_of(name, self.archive.read(name))
        except ArchiveError as error:
            raise FileError(self.path, str(error)) from None

    def members(self, names: Iterable[str]) -> Iterator[tuple[Part, str]]:
        """Yield the members' texts, and the names of their encodings. Raises FileError."""
        for name in names:
            text, how = self._text(name)
            yield Part(text, 0, 0, name), how.name
        try:
            self._file.seek(0)
            self.stamp = replace(self.stamp, sha256=file_digest(self._file, "sha256").hexdigest())
        except OSError as error:
            raise failed(self.path, "read", error) from None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()


def archive_reading(path: str, _encoding: Told = None) -> ArchiveReading:
    """Return the zip file at ``path``, open. Raises FileError."""
    try:
        file = Path(path).open("rb")  # noqa: SIM115 - ArchiveReading closes it
    except OSError as error:
        raise failed(path, "read", error) from None
    try:
        return ArchiveReading(path, file)
    except BaseException:
        file.close()
        raise


def encoded(archive: Archive, texts: Mapping[str, Iterable[str]]) -> dict[str, Iterator[bytes]]:
    """Return new texts of members, piece by piece, in the encodings of the old ones.

    Raises ArchiveError, also where a piece is taken that cannot be written so.
    """
    return {name: _encoded(name, archive.head(name, _HEAD), text) for name, text in texts.items()}


def _encoded(name: str, head: bytes, text: Iterable[str]) -> Iterator[bytes]:
    try:
        yield from encode_all(text, encoding_of(head, _declared(head)))
    except EncodingError as error:
        raise ArchiveError(f"The member {name} cannot be written: {error.message}") from None


def written(
    path: str, texts: Mapping[str, Iterable[str]], write: Callable[[bytes], None]
) -> dict[str, bytes]:
    """Write the zip file at ``path`` with new ``texts`` of members, each told in pieces; return
    what these were packed to before. Raises FileError.
    """
    try:
        with Path(path).open("rb") as file:
            archive = Archive(file)
            archive.rewrite(encoded(archive, texts), write)
            return {name: archive.packed(name) for name in texts}
    except OSError as error:
        raise failed(path, "read", error) from None
    except ArchiveError as error:
        raise FileError(path, str(error)) from None
