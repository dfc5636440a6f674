"""A log's edits made in the members of a zip file, and the zip file made again around them."""

from __future__ import annotations

import zlib
from base64 import b64decode
from binascii import Error
from collections.abc import Callable, Iterable, Iterator
from io import BytesIO
from itertools import groupby

from cleanup.files.archive import Archive, ArchiveError
from cleanup.files.members import encoded, text_of
from cleanup.log.records import Entry, Head, LogError


def rewritten(
    head: Head, entries: Iterable[Entry], data: bytes, make: Callable[[str, list[Entry]], str]
) -> bytes:
    """Return a zip file's bytes with ``make(text, entries)`` in place of each member's text.

    A member that is what it was before the edits is packed as it was. Raises LogError.
    """
    try:
        archive = Archive(BytesIO(data))
        texts = {
            name: make(text_of(name, archive.read(name))[0], mine)
            for name, mine in _by_member(entries)
        }
        made_of = encoded(archive, {name: (text,) for name, text in texts.items()})
        new = {name: b"".join(pieces) for name, pieces in made_of.items()}
        changed = {name: data for name, data in new.items() if data != archive.read(name)}
        made = bytearray()
        packed = {name: old for name, old in _packed(head) if _is(old, changed.get(name))}
        archive.rewrite({name: (data,) for name, data in changed.items()}, made.extend, packed)
    except ArchiveError as error:
        raise LogError(str(error)) from None
    return bytes(made)


def _by_member(entries: Iterable[Entry]) -> Iterator[tuple[str, list[Entry]]]:
    every = sorted(entries, key=lambda entry: (entry.member, entry.edit.start, entry.order))
    for name, mine in groupby(every, key=lambda entry: entry.member):
        yield name, list(mine)


def _packed(head: Head) -> Iterator[tuple[str, bytes]]:
    for name, text in (head.packed or {}).items():
        try:
            yield name, b64decode(text, validate=True)
        except Error:
            raise LogError(f"its data for the member {name} is damaged") from None


def _is(packed: bytes, data: bytes | None) -> bool:
    """Return whether the compressed (or stored) bytes are those of the data."""
    if data is None or packed == data:
        return packed == data
    try:
        reader = zlib.decompressobj(-15)
        return reader.decompress(packed, len(data) + 1) == data and not reader.unused_data
    except zlib.error:
        return False
