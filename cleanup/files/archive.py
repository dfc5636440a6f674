"""A zip file whose members hold the text: Word, OpenDocument, EPUB.

A member that changes is spliced into a copy of the file; all else (other members, their order,
dates, extra fields, padding, comments) is copied as it is, byte by byte, so that taking the old
members back gives the old file. Format: PKWARE, APPNOTE.TXT 6.3.10.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Callable, Iterable, Mapping
from typing import IO

from cleanup.files.deflated import deflated
from cleanup.value import Value

MOST = 64_000_000  # bytes of one member; a book of a thousand pages has some 10 MB of XML
ALL = 256_000_000  # bytes of all members that are read
BLOCK = 1 << 20
_ENCRYPTED, _DESCRIBED = 1, 8  # flags: encrypted; sizes stand behind the data
_FULL = 0xFFFFFFFF  # the true value stands in the zip64 extra field
_LOCAL, _CENTRAL = 30, 46  # bytes of their fixed parts
_BROKEN = (
    "It is not a zip file, as such a document is one: check what it is; its name may be wrong.",
    "Its zip file is damaged, or was cut off on its way: the list of its members cannot be read.",
)
_OLE = b"\xd0\xcf\x11\xe0"


class ArchiveError(Exception):
    """The file is no zip file that can be read and written; the message is a sentence."""


class _Spot(Value):
    """Where a member stands: its local header, its data (compressed), and what follows."""

    info: zipfile.ZipInfo
    start: int
    data: int
    end: int  # of the data
    next: int  # where the next member or the central directory begins


class Archive:
    """An open zip file. Raises ArchiveError where it is broken, encrypted or too large."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        file.seek(0)
        head = file.read(4)
        if not head:
            raise ArchiveError("The file is empty.")
        if head == _OLE:
            raise ArchiveError(
                "It is encrypted with a password, or in a format from before 2007. Save it without "
                "a password, in the current format."
            )
        try:
            self._zip = zipfile.ZipFile(file)
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
            raise ArchiveError(_BROKEN[head[:2] == b"PK"]) from None
        infos = self._zip.infolist()
        self.names = tuple(info.filename for info in infos)
        self._by_name = {info.filename: info for info in infos}
        self._read = 0

    def read(self, name: str) -> bytes:
        """Return a member's bytes. Raises ArchiveError."""
        info = self._by_name.get(name)
        if info is None:
            raise ArchiveError(f"The member {name} is missing.")
        if self.names.count(name) > 1:
            raise ArchiveError(f"The member {name} occurs twice; it is unclear which one counts.")
        if info.flag_bits & _ENCRYPTED:
            raise ArchiveError(f"The member {name} is encrypted. Save the file without a password.")
        try:
            with self._zip.open(info) as member:
                data = member.read(MOST + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as error:
            raise ArchiveError(f"The member {name} is damaged: {_said(error)}.") from None
        self._read += len(data)
        if len(data) > MOST or self._read > ALL:
            raise ArchiveError(
                f"The member {name} is too large once unpacked: more than {MOST // 1_000_000} MB "
                f"in one member, or {ALL // 1_000_000} MB in all, are not read."
            )
        return data

    def head(self, name: str, size: int) -> bytes:
        """Return the first bytes of a member that was read before."""
        with self._zip.open(self._by_name[name]) as member:
            return member.read(size)

    def packed(self, name: str) -> bytes:
        """Return a member's bytes as they are compressed."""
        spot = next(spot for spot in self._spots() if spot.info.filename == name)
        self._file.seek(spot.data)
        return self._file.read(spot.end - spot.data)

    def _spots(self) -> list[_Spot]:
        """Return the places of all members, in their order in the file."""
        infos = sorted(self._zip.infolist(), key=lambda info: info.header_offset)
        ends = [info.header_offset for info in infos[1:]] + [self._zip.start_dir]
        spots = []
        for info, after in zip(infos, ends, strict=True):
            start = info.header_offset
            self._file.seek(start)
            header = self._file.read(_LOCAL)
            if len(header) < _LOCAL or header[:4] != b"PK\3\4":
                raise ArchiveError(f"The header of the member {info.filename} is damaged.")
            name, extra = struct.unpack_from("<HH", header, 26)
            data = start + _LOCAL + name + extra
            end = data + info.compress_size
            if end > after:
                raise ArchiveError(f"The member {info.filename} overlaps the next one.")
            spots.append(_Spot(info, start, data, end, after))
        return spots

    def rewrite(
        self,
        changed: Mapping[str, Iterable[bytes]],
        write: Callable[[bytes], None],
        packed: Mapping[str, bytes] | None = None,
    ) -> None:
        """Write the file with the ``changed`` members, each in pieces, in place of the old ones.

        ``packed`` holds, for some of them, the very bytes that they are compressed to.
        Raises ArchiveError.
        """
        for name in changed:
            self._check_writable(name)
        spots = self._spots()
        moved: dict[int, tuple[int, bytes | None]] = {}  # by old header: shift, the new header
        self._copy(0, spots[0].start if spots else self._zip.start_dir, write)
        shift = 0
        for spot in spots:
            data = changed.get(spot.info.filename)
            if data is None:
                moved[spot.start] = shift, None
                self._copy(spot.start, spot.next, write)
                continue
            known = (packed or {}).get(spot.info.filename)
            small, crc, size = deflated(data, spot.info.compress_type, known)
            new = struct.pack("<III", crc, len(small), size)
            moved[spot.start] = shift, new
            write(self._header(spot, new))
            write(small)
            write(self._trailer(spot, new))
            shift += len(small) - spot.info.compress_size
        write(self._directory(moved, shift))

    def _check_writable(self, name: str) -> None:
        info = self._by_name.get(name)
        if info is None:
            raise ArchiveError(f"The member {name} is missing.")
        if self.names.count(name) > 1:
            raise ArchiveError(f"The member {name} occurs twice; it is unclear which one counts.")
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise ArchiveError(
                f"The member {name} uses a compression method that is not supported for writing."
            )

    def _copy(self, start: int, end: int, write: Callable[[bytes], None]) -> None:
        self._file.seek(start)
        while start < end:
            block = self._file.read(min(BLOCK, end - start))
            if not block:
                raise ArchiveError("The file ends too early.")
            write(block)
            start += len(block)

    def _header(self, spot: _Spot, new: bytes) -> bytes:
        """Return a local header with the new sizes; those that stand behind the data stay 0."""
        self._file.seek(spot.start)
        header = bytearray(self._file.read(spot.data - spot.start))
        flags, crc = struct.unpack_from("<H6xI", header, 6)
        if not flags & _DESCRIBED or crc == spot.info.CRC:
            name = struct.unpack_from("<H", header, 26)[0]
            _patch(header, 14, new, _LOCAL + name, len(header))
        return bytes(header)

    def _trailer(self, spot: _Spot, new: bytes) -> bytes:
        """Return what follows the data: a descriptor with the new sizes, and any padding."""
        self._file.seek(spot.end)
        tail = self._file.read(spot.next - spot.end)
        if not spot.info.flag_bits & _DESCRIBED:
            return tail
        crc, small, large = struct.unpack("<III", new)
        info = spot.info
        for mark in (b"PK\7\x08", b""):
            for form in ("<III", "<IQQ"):
                old = mark + struct.pack(form, info.CRC, info.compress_size, info.file_size)
                if tail.startswith(old):
                    return mark + struct.pack(form, crc, small, large) + tail[len(old) :]
        raise ArchiveError(f"The sizes after the member {info.filename} are wrong.")

    def _directory(self, moved: Mapping[int, tuple[int, bytes | None]], shift: int) -> bytes:
        """Return the central directory and what ends the file, with the new places and sizes."""
        first = self._zip.start_dir
        self._file.seek(first)
        data = bytearray(self._file.read())
        at = 0
        for info in self._zip.infolist():
            if data[at : at + 4] != b"PK\1\2":
                raise ArchiveError("The central directory is damaged.")
            name, extra, comment = struct.unpack_from("<HHH", data, at + 28)
            end = at + _CENTRAL + name + extra
            by, new = moved[info.header_offset]
            _put(data, at, end, _get(data, at, end) + by)
            if new is not None:
                _patch(data, at + 16, new, at + _CENTRAL + name, end)
            at = end + comment
        _end(data, at, shift, first)
        return bytes(data)


def _patch(header: bytearray, at: int, new: bytes, extra: int, end: int) -> None:
    """Put CRC and sizes at ``at``; a size that is told by zip64 goes into the extra field."""
    crc, small, large = struct.unpack("<III", new)
    struct.pack_into("<I", header, at, crc)
    place = _zip64(header, extra, end)
    for offset, size in ((8, large), (4, small)):
        if struct.unpack_from("<I", header, at + offset)[0] != _FULL:
            struct.pack_into("<I", header, at + offset, size)
        elif place is None:
            raise ArchiveError("A member's zip64 sizes are missing.")
        else:
            struct.pack_into("<Q", header, place, size)
            place += 8


def _get(data: bytearray, at: int, end: int) -> int:
    """Return where a member's local header is, as its entry in the central directory tells."""
    [told] = struct.unpack_from("<I", data, at + 42)
    if told == _FULL:
        [told] = struct.unpack_from("<Q", data, _place(data, at, end))
    return int(told)


def _put(data: bytearray, at: int, end: int, value: int) -> None:
    if struct.unpack_from("<I", data, at + 42)[0] == _FULL:
        struct.pack_into("<Q", data, _place(data, at, end), value)
    else:
        struct.pack_into("<I", data, at + 42, value)


def _place(data: bytearray, at: int, end: int) -> int:
    """Return where the zip64 field of an entry holds its offset: behind the sizes it has."""
    place = _zip64(data, at + _CENTRAL + struct.unpack_from("<H", data, at + 28)[0], end)
    if place is None:
        raise ArchiveError("A member's zip64 offset is missing.")
    small, large = struct.unpack_from("<II", data, at + 20)
    return place + 8 * int((small == _FULL) + (large == _FULL))


def _zip64(header: bytearray, extra: int, end: int) -> int | None:
    """Return where the values of the zip64 extra field begin."""
    while extra + 4 <= end:
        kind, size = struct.unpack_from("<HH", header, extra)
        if kind == 1:
            return extra + 4
        extra += 4 + size
    return None


def _end(data: bytearray, at: int, shift: int, first: int) -> None:
    """Move what the end of the file tells of the central directory."""
    if data[at : at + 4] == b"PK\6\6":
        struct.pack_into("<Q", data, at + 48, struct.unpack_from("<Q", data, at + 48)[0] + shift)
        at += 12 + struct.unpack_from("<Q", data, at + 4)[0]
    if data[at : at + 4] == b"PK\6\7":
        struct.pack_into("<Q", data, at + 8, struct.unpack_from("<Q", data, at + 8)[0] + shift)
        at += 20
    if data[at : at + 4] != b"PK\5\6":
        raise ArchiveError(f"The end of the file is damaged, after byte {first + at}.")
    told = struct.unpack_from("<I", data, at + 16)[0]
    if told != _FULL:
        struct.pack_into("<I", data, at + 16, told + shift)


def _said(error: Exception) -> str:
    return str(error).rstrip(".") or type(error).__name__
