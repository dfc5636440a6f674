"""A file read once, from start to end, in parts small enough for memory."""

from __future__ import annotations

import codecs
import os
import stat
from collections.abc import Callable, Iterator
from io import FileIO
from typing import Self

from cleanup.files import FileError, Stamp, failed, stamp_of
from cleanup.files.inside import Inside, kind_of, opened
from cleanup.storage.digest import Sha256
from cleanup.text.encoding import (
    GUESSED,
    Encoding,
    EncodingError,
    Told,
    check_text,
    encoding_of,
    line_of,
    not_the_same,
    undecodable,
)
from cleanup.value import Value, replace

WHOLE = 4_000_000  # bytes; a file up to this size is one part
UNCUT = 32_000_000  # code points that have no place to be parted at: 46 bytes of memory for each
PART = 200_000  # bytes read at a time; a part has about as many (400 KB: 20 MB more of memory)

_UNCUT = (
    "More than {} MB follow without a line break at which they could be parted; to read them whole "
    "would take gigabytes of memory. Break the line, or leave the file out with --exclude."
)
Cut = Callable[[str], int]


class Part(Value):
    """A stretch of a file's text; ``offset`` (code points) and ``line`` (from 0) of its start.

    ``member`` is the file inside the file that they are told of.
    """

    raw: str
    offset: int = 0
    line: int = 0
    member: str = ""


class Reading:
    """An open file. ``with reading(path) as file: for part in file.parts(cut): ...``

    ``encoding`` is known at once, ``stamp`` has its hash once all parts were taken, and ``sha256``
    is that of what was read: of the text inside, where there is something ``around`` it (see
    ``cleanup.files.inside``). ``large`` tells that it is more than WHOLE. A pipe may be read too
    (its size is what was read ahead). Where it is ``lenient``, bytes that are not UTF-8, and NUL,
    are no error: a byte 0xFF comes as U+DCFF, and is written as it was.
    """

    def __init__(
        self,
        path: str,
        file: FileIO,
        encoding: Told,
        around: str | None = None,
        *,
        lenient: bool = False,
    ) -> None:
        self.path = path
        self.sha256 = ""
        self._file = file
        self._inside: Inside | None = opened(path, file, around) if around else None
        self._source: FileIO | Inside = self._inside or file
        try:
            status = os.fstat(file.fileno())
            self.stamp: Stamp = stamp_of(status)
            self._mode = status.st_mode
            self._head = self._source.read(GUESSED) or b""
            size = self.stamp.size
            if around or not stat.S_ISREG(status.st_mode):
                # It does not say how long it is: as far as a file would be read whole.
                while len(self._head) <= WHOLE and (more := self._source.read(WHOLE)):
                    self._head += more
                size = len(self._head)
            if not around:
                self.stamp = replace(self.stamp, size=size)
            self.large = size > WHOLE
            if callable(encoding) and self._head.isascii() and not self.large:
                self._head += self._source.read() or b""  # what is not ASCII comes later
        except OSError as error:
            raise failed(path, "read", error) from None
        try:
            told = None if around == "columns" else encoding
            self.encoding: Encoding = encoding_of(self._head, told)
        except EncodingError as error:
            raise FileError(path, error.message, error.line) from None
        if lenient and self.encoding.name == "utf-8":
            self.encoding = replace(self.encoding, errors="surrogateescape")

    @property
    def position(self) -> int:
        """How many bytes of the file have been read, about."""
        share: float | None = getattr(self._inside, "share", None)
        if share is not None:
            return int(self.stamp.size * share)
        return self.stamp.size if self._file.closed else self._file.tell()

    def parts(self, cut: Cut | None = None) -> Iterator[Part]:
        """Yield the text in order. ``cut(raw)`` says how much of a text may be a part (0: none of
        it; -1: all of it, and what follows).

        Without ``cut``, and up to WHOLE bytes, the file is one part, also when it is empty.
        Raises FileError where the bytes are no text, or UNCUT of them cannot be parted.
        """
        size = PART if cut and self.large else -1
        raw = ""
        offset = line = 0
        wanted = PART // 2
        for text in self.texts(size):
            raw += text
            if cut is None or size < 0 or len(raw) < wanted:
                continue
            end = cut(raw)
            if end < 0:
                cut = None
            elif end:
                yield Part(raw[:end], offset, line)
                offset += end
                line += line_of(raw[:end]) - 1
                raw = raw[end:]
                wanted = PART // 2
            else:
                wanted = 2 * len(raw)
                if len(raw) > UNCUT:
                    raise FileError(self.path, _UNCUT.format(UNCUT // 1_000_000), line + 1)
        if raw or not offset:
            yield Part(raw, offset, line)

    @property
    def twice(self) -> bool:
        """Return True where the file can be opened again, and is the same then."""
        return stat.S_ISREG(self._mode)

    def texts(self, size: int = PART) -> Iterator[str]:
        """Yield the text as it comes from the disk, ``size`` bytes at a time (-1: all at once)."""
        how = self.encoding
        decoder = codecs.getincrementaldecoder(how.name)(how.errors)
        # UTF-8 has one way to say a thing, other encodings may have several.
        encoder = None if how.name == "utf-8" else codecs.getincrementalencoder(how.name)()
        read, again = Sha256(), Sha256(how.bom)
        data, self._head = self._head, b""
        seen = lines = 0  # bytes after the BOM, and lines, in what was decoded before
        torn = False  # between a CR and its LF
        try:
            if size < 0:
                data += self._source.read() or b""
            while True:
                read.update(data)
                body = data[len(how.bom) :] if not seen else data
                waiting = len(decoder.getstate()[0])
                try:
                    text = decoder.decode(body, final=not data)
                except UnicodeDecodeError as error:
                    raise undecodable(error, how, data[:GUESSED], seen - waiting, lines) from None
                check_text(text, how, lines)
                if encoder is not None:
                    again.update(encoder.encode(text, final=not data))
                seen += len(body)
                lines += line_of(text) - 1 - (torn and text[:1] == "\n")
                torn = text[-1:] == "\r"
                yield text
                if not data:
                    break
                data = self._source.read(size) or b""
        except EncodingError as error:
            raise FileError(self.path, error.message, error.line) from None
        except UnicodeEncodeError:
            raise FileError(self.path, not_the_same(how)) from None
        except OSError as error:
            raise failed(self.path, "read", error) from None
        if encoder is not None and again.digest() != read.digest():
            raise FileError(self.path, not_the_same(how))
        self.sha256 = read.hexdigest()
        whole = self._inside.sha256 if self._inside else self.sha256
        self.stamp = replace(self.stamp, sha256=whole)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()


def reading(
    path: str,
    encoding: Told = None,
    *,
    lenient: bool = False,
) -> Reading:
    """Return the file at ``path``, open. Raises FileError where it is missing, a folder or
    locked away.
    """
    try:
        file = open(path, "rb", buffering=0)  # noqa: PTH123, SIM115 - Reading closes it
    except OSError as error:
        raise failed(path, "read", error) from None
    try:
        return Reading(path, file, encoding, kind_of(path), lenient=lenient)
    except BaseException:
        file.close()
        raise
