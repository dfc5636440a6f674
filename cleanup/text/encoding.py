"""Bytes to text and back, byte for byte: nothing is replaced, no line end is touched."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress

from cleanup.value import Value

# The longer ones first: UTF-32's begins with UTF-16's.
BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
ASCII = 0x7F
DOUBLE = (  # an encoding and the share of its text in a range of code points that gives it away
    ("euc_jp", 0x3040, 0x30FF, 0.2),
    ("shift_jis", 0x3040, 0x30FF, 0.2),
    ("euc_kr", 0xAC00, 0xD7A3, 0.7),
    ("gb18030", 0x4E00, 0x9FFF, 0.6),
    ("big5", 0x4E00, 0x9FFF, 0.6),
)
WIDE = ("utf-16", "utf-32")  # need a BOM to know the order of their bytes
GUESSED = 100_000  # bytes that a guess is made from

# A name, or what finds it in the first bytes of a file.
Told = str | Callable[[bytes], str | None] | None


class EncodingError(ValueError):
    """Bytes that are no text, or text that has no bytes; ``line`` counts from 1 where known."""

    def __init__(self, message: str, line: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.line = line


class Encoding(Value):
    """How a file's text became bytes: a codec's name, and the BOM that is before it.

    ``errors`` is "strict", or "surrogateescape" where bytes that are no text shall come through.
    """

    name: str
    bom: bytes = b""
    errors: str = "strict"


def bom_of(data: bytes) -> tuple[bytes, str | None]:
    """Return the byte order mark that the bytes begin with, and the encoding that it tells."""
    for bom, encoding in BOMS:
        if data.startswith(bom):
            return bom, encoding
    return b"", None


def encoding_of(head: bytes, encoding: Told = None) -> Encoding:
    """Return the encoding of a file that begins with ``head`` (at least 4 bytes, or all).

    A BOM tells; else ``encoding`` (the user's, or what finds the one that the file declares), else
    UTF-8. Raises EncodingError for one that does not exist, that is no encoding of text, or that
    needs a BOM.
    """
    bom, told = bom_of(head)
    if encoding is not None and not isinstance(encoding, str):
        encoding = None if told else _declared(head, encoding)
    if told or encoding is None:
        return Encoding(told or "utf-8", bom)
    try:
        codec = codecs.lookup(encoding)
        with suppress(UnicodeError):
            b"    ".decode(encoding)
    except LookupError:
        raise EncodingError(
            f"There is no encoding {encoding!r}; try utf-8, utf-16, cp1252 or latin-1."
        ) from None
    name = codec.name.removesuffix("-sig")
    if name in WIDE:
        raise EncodingError(
            f"{name} needs a byte order mark, and there is none; use {name}-le or {name}-be."
        )
    return Encoding(name)


def _declared(head: bytes, declared: Callable[[bytes], str | None]) -> str | None:
    """Return the encoding that a file declares, where its bytes are not UTF-8 but that.

    Many a file is UTF-8 whatever it declares: a wrong declaration was copied with it. Raises
    EncodingError where ``declared`` knows that nobody else would read it so.
    """
    name = declared(head)
    with suppress(UnicodeDecodeError):
        codecs.getincrementaldecoder("utf-8")().decode(head, final=len(head) != GUESSED)
        return None
    try:
        if name and codecs.lookup(name).name not in WIDE:
            b" ".decode(name)  # one of text, and not one of bytes
            codecs.getincrementaldecoder(name)().decode(head)
            return name
    except (LookupError, UnicodeError):
        pass
    return None


def decode(data: bytes, encoding: str | None = None) -> tuple[str, Encoding]:
    """Return the text of a whole file, and what ``encode`` needs to write it back.

    Raises EncodingError where bytes are no text in that encoding, or would not come back the same.
    """
    how = encoding_of(data, encoding)
    body = data[len(how.bom) :]
    try:
        text = body.decode(how.name)
    except UnicodeDecodeError as error:
        raise undecodable(error, how, data[:GUESSED]) from None
    check_text(text, how)
    if how.name != "utf-8":
        try:
            same = text.encode(how.name) == body
        except UnicodeEncodeError:
            same = False
        if not same:
            raise EncodingError(not_the_same(how))
    return text, how


def encode(text: str, how: Encoding, *, first: bool = True) -> bytes:
    """Return the bytes of a text, or of a part of one (the BOM stands before the ``first``).

    Raises EncodingError where the encoding lacks a character of it.
    """
    try:
        return (how.bom if first else b"") + text.encode(how.name, how.errors)
    except UnicodeEncodeError as error:
        raise _unencodable(error, how) from None


def encode_all(texts: Iterable[str], how: Encoding) -> Iterator[bytes]:
    """Yield the bytes of a text that comes in pieces. Raises EncodingError as ``encode`` does."""
    yield how.bom
    encoder = codecs.getincrementalencoder(how.name)(how.errors)
    try:
        for text in texts:
            yield encoder.encode(text)
        yield encoder.encode("", final=True)
    except UnicodeEncodeError as error:
        raise _unencodable(error, how) from None


def _unencodable(error: UnicodeEncodeError, how: Encoding) -> EncodingError:
    mark = error.object[error.start]
    if "\ud800" <= mark <= "\udfff":
        return EncodingError(
            f"Half a surrogate pair (U+{ord(mark):04X}) cannot be written as {how.name}."
        )
    return EncodingError(
        f"{mark!r} (U+{ord(mark):04X}) cannot be written in the file's encoding, {how.name}; "
        "convert the file to UTF-8 first.",
    )


def check_text(text: str, how: Encoding, lines: int = 0) -> None:
    """Raise EncodingError for text with NUL in it: it is not text, or in another encoding."""
    at = text.find("\0") if how.errors == "strict" else -1
    if at < 0:
        return
    raise with_nul(text[:GUESSED].encode("latin-1", "replace"), how, lines + line_of(text[:at]))


def with_nul(data: bytes, how: Encoding, line: int) -> EncodingError:
    """Return the error for a file with NUL in it: every second byte is one in UTF-16."""
    what = "it is binary, not text"
    if data.count(0) * 3 > len(data) and not how.name.startswith(WIDE):
        order = "le" if data[::2].count(0) < data[1::2].count(0) else "be"
        what = f"it may be UTF-16 without a byte order mark; try --encoding utf-16-{order}"
    return EncodingError(f"There is a NUL character in this file; {what}.", line)


def not_the_same(how: Encoding) -> str:
    """Return the sentence for an encoding that can say one thing in two ways."""
    return (
        f"Read as {how.name} and written again, this file would not have the same bytes; "
        "convert it to UTF-8 first."
    )


def undecodable(
    error: UnicodeDecodeError, how: Encoding, near: bytes, offset: int = 0, lines: int = 0
) -> EncodingError:
    """Return the error for bytes that are no text.

    ``near`` are bytes of the file to guess from; the error's own bytes start ``offset`` bytes
    after the BOM, and ``lines`` line ends stand before them.
    """
    data: bytes = error.object
    at = len(how.bom) + offset + error.start
    line = lines + line_of(data[: error.start].decode(how.name, "replace"))
    if b"\0" in near and not how.name.startswith(WIDE):
        return with_nul(near, how, line)
    guess = likely(near)
    advice = f"try --encoding {guess}" if guess and guess != how.name else "name it with --encoding"
    what = f"byte 0x{data[error.start]:02X} at offset {at} is not {how.name}"
    if error.reason in ("unexpected end of data", "truncated data"):
        what += " (the file ends in the middle of a character)"
    return EncodingError(f"This file is in another encoding or damaged: {what}; {advice}.", line)


def line_of(before: str) -> int:
    """Return the number, from 1, of the line that comes after this text."""
    return 1 + before.count("\n") + before.count("\r") - before.count("\r\n")


def likely(data: bytes) -> str | None:
    """Return the encoding that such bytes are most often in, to be tried by a person; a guess.

    In the Latin alphabets few bytes are above 127, in all others most are. Small Cyrillic letters
    are 32 neighbours, elsewhere in each encoding; a double-byte one shows by what it decodes to.
    """
    letters = [b for b in data if b > ord("@")]
    high = [b for b in letters if b > ASCII]
    if not high:
        return None
    if len(high) * 3 < len(letters):
        return "cp1252"
    for name, first in (("cp1251", 0xE0), ("koi8-r", 0xC0)):
        if sum(first <= b < first + 32 for b in high) * 4 > len(high) * 3:
            return name
    for name, first, last, share in DOUBLE:
        text = data.decode(name, "replace")
        most = sum(not c.isascii() for c in text) * share
        if text.count("\ufffd") <= 1 and sum(first <= ord(c) <= last for c in text) > most:
            return name
    return "cp1252"
