"""What the pieces of a zip file's member are compressed to, of which none is kept."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterable, Iterator

LEVEL = 6
BLOCK = 1 << 20  # bytes that the compressor is given at a time


def deflated(
    pieces: Iterable[bytes], method: int, known: bytes | None = None
) -> tuple[bytes, int, int]:
    """Return what the pieces are compressed to (or ``known``, which is it), CRC and size of all.

    What is made does not depend on how the pieces are cut. ``method`` is that of ``zipfile``:
    stored or deflated.
    """
    packer = zlib.compressobj(LEVEL, zlib.DEFLATED, -15)
    made, crc, size = bytearray(), 0, 0
    for block in _blocks(pieces):
        crc, size = zlib.crc32(block, crc), size + len(block)
        if known is None:
            made += block if method == zipfile.ZIP_STORED else packer.compress(block)
    if known is not None:
        return known, crc, size
    made += b"" if method == zipfile.ZIP_STORED else packer.flush()
    return bytes(made), crc, size


def _blocks(pieces: Iterable[bytes]) -> Iterator[bytes]:
    waiting = bytearray()
    for piece in pieces:
        waiting += piece
        while len(waiting) >= BLOCK:
            yield bytes(waiting[:BLOCK])
            del waiting[:BLOCK]
    yield bytes(waiting)
