"""Zip files with members replaced: all else stays byte for byte, and the way back is exact."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from cleanup.files import FileError, archive
from cleanup.files.archive import Archive, ArchiveError
from cleanup.files.members import ArchiveReading, archive_reading, encoded, text_of

OLD = b"<a>The old mill , by the river</a>" * 9
NEW = b"<a>The old mill, by the river</a>" * 9


class Pipe(io.RawIOBase):
    """A place that cannot be wound back: zipfile writes sizes behind the data then."""

    def __init__(self) -> None:
        self.data = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data: bytes) -> int:  # type: ignore[override]
        self.data += data
        return len(data)


def plain(**how: object) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        fill(made, **how)
    return out.getvalue()


def fill(made: zipfile.ZipFile, *, method: int = zipfile.ZIP_DEFLATED, full: bool = False) -> None:
    made.comment = b"made by hand"
    made.writestr("mimetype", "application/x", zipfile.ZIP_STORED)
    for name, data in (("b.xml", OLD), ("c/d.bin", bytes(range(256))), ("e.xml", OLD[:40])):
        info = zipfile.ZipInfo(name, (1999, 12, 31, 23, 59, 58))
        info.compress_type = method
        info.extra = b"\x20\x02\x04\x00\x01\x02\x03\x04"
        info.comment = b"a comment"
        with made.open(info, "w", force_zip64=full) as member:
            member.write(data)


def piped(**how: object) -> bytes:
    out = Pipe()
    with zipfile.ZipFile(out, "w") as made:  # type: ignore[call-overload]
        fill(made, **how)
    return bytes(out.data)


def unmarked() -> bytes:
    """Return a zip file whose descriptors lack their mark, as some write them."""
    data, at = bytearray(piped()), 0
    with zipfile.ZipFile(io.BytesIO(data)) as made:
        infos, first = made.infolist(), made.start_dir
    out, moved = bytearray(), {}
    ends = [info.header_offset for info in infos[1:]] + [first]
    for info, end in zip(infos, ends, strict=True):
        moved[info.header_offset] = len(out)
        out += data[info.header_offset : end].replace(b"PK\7\x08", b"")
    start = len(out)
    rest = data[first:]
    for info in infos:
        struct.pack_into("<I", rest, at + 42, moved[info.header_offset])
        name, extra, comment = struct.unpack_from("<HHH", rest, at + 28)
        at += 46 + name + extra + comment
    struct.pack_into("<I", rest, at + 16, start)
    return bytes(out + rest)


MADE: dict[str, Callable[[], bytes]] = {
    "deflated": plain,
    "stored": lambda: plain(method=zipfile.ZIP_STORED),
    "zip64": lambda: plain(full=True),
    "piped": piped,
    "piped, zip64": lambda: piped(full=True),
    "without marks": unmarked,
    "behind a program": lambda: b"#!/bin/sh\n" + plain(),
}


def rewritten(
    data: bytes, changed: dict[str, bytes], packed: dict[str, bytes] | None = None
) -> bytes:
    out = bytearray()
    pieces = {name: (new[:7], new[7:]) for name, new in changed.items()}
    Archive(io.BytesIO(data)).rewrite(pieces, out.extend, packed)
    return bytes(out)


@pytest.mark.parametrize("name", MADE)
def test_members_replaced_and_put_back(name: str) -> None:
    data = MADE[name]()
    old = Archive(io.BytesIO(data))
    made = rewritten(data, {"b.xml": NEW, "e.xml": NEW})
    with zipfile.ZipFile(io.BytesIO(made)) as after, zipfile.ZipFile(io.BytesIO(data)) as before:
        assert after.testzip() is None
        assert after.namelist() == before.namelist()
        assert after.read("b.xml") == after.read("e.xml") == NEW
        assert after.comment == before.comment
        for one, two in zip(before.infolist(), after.infolist(), strict=True):
            assert (one.date_time, one.compress_type, one.flag_bits, one.comment) == (
                two.date_time,
                two.compress_type,
                two.flag_bits,
                two.comment,
            )
    assert Archive(io.BytesIO(made)).packed("c/d.bin") == old.packed("c/d.bin")
    packed = {each: old.packed(each) for each in ("b.xml", "e.xml")}
    back = {"b.xml": OLD, "e.xml": OLD[:40]}
    assert rewritten(made, back, packed) == data
    assert rewritten(data, {}) == data


def test_what_python_did_not_write(tmp_path: Path) -> None:
    """Two central entries for one name: which is meant nobody knows."""
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("a", "1")
        with pytest.warns(UserWarning, match="Duplicate"):
            made.writestr("a", "2")
        made.writestr("b", "3")
    with pytest.raises(ArchiveError, match="occurs twice"):
        Archive(io.BytesIO(path.read_bytes())).read("a")
    made_too = rewritten(path.read_bytes(), {"b": b"4"})
    assert zipfile.ZipFile(io.BytesIO(made_too)).read("b") == b"4"


def encrypted() -> bytes:
    data = bytearray(plain())
    at = data.find(b"PK\1\2")
    while at >= 0:
        data[at + 8] |= 1
        at = data.find(b"PK\1\2", at + 1)
    return bytes(data)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b"PK\3\4" + b"\0" * 40, "list of its members"),
        (plain()[:-30], "list of its members"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "encrypted with a password"),
        (encrypted(), "is encrypted"),
        (plain().replace(OLD[:0] + b"PK\3\4", b"PK\3\5"), "damaged"),
    ],
)
def test_broken(data: bytes, said: str) -> None:
    with pytest.raises(ArchiveError, match=said):
        Archive(io.BytesIO(data)).read("b.xml")


def test_damaged_data() -> None:
    data = bytearray(plain(method=zipfile.ZIP_STORED))
    data[data.find(b"old mill")] ^= 1
    with pytest.raises(ArchiveError, match="damaged"):
        Archive(io.BytesIO(data)).read("b.xml")


def test_members_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST", 100)
    with pytest.raises(ArchiveError, match="too large"):
        Archive(io.BytesIO(plain())).read("b.xml")
    monkeypatch.setattr(archive, "MOST", 400)
    monkeypatch.setattr(archive, "ALL", 400)
    made = Archive(io.BytesIO(plain()))
    made.read("b.xml")
    with pytest.raises(ArchiveError, match="in all"):
        made.read("b.xml")


@pytest.mark.parametrize(
    ("data", "codec"),
    [
        ("<a>é</a>".encode(), "utf-8"),
        ("\ufeff<a>é</a>".encode("utf-16-le"), "utf-16-le"),
        ('<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>'.encode("latin-1"), "iso8859-1"),
    ],
)
def test_encodings(data: bytes, codec: str) -> None:
    text, how = text_of("a.xml", data)
    assert "é" in text
    assert how.name == codec
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("a.xml", data)
    assert b"".join(encoded(Archive(out), {"a.xml": text})["a.xml"]) == data


def test_a_member_that_is_no_text() -> None:
    with pytest.raises(ArchiveError, match="cannot be read"):
        text_of("a.xml", b"\xff\xfe\xfd")


def test_reading(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(plain())
    with archive_reading(str(path)) as reading:
        assert isinstance(reading, ArchiveReading)
        [(part, codec)] = reading.members(["e.xml"])
        assert (part.raw, part.member, codec) == (OLD[:40].decode(), "e.xml", "utf-8")
        assert len(reading.stamp.sha256) == 64
        with pytest.raises(FileError, match=r"a\.zip: The member none is missing"):
            reading.text("none")
    with pytest.raises(FileError, match="cannot be read"):
        archive_reading(str(tmp_path / "none.zip"))
