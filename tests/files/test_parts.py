"""A file in parts says the same as the whole."""

from __future__ import annotations

import os
import threading
import tracemalloc
from hashlib import sha256
from io import FileIO
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleanup.files import FileError, read
from cleanup.files.read import Part, Reading, reading
from cleanup.formats import FormatOptions, cutter, named

CUT = cutter(named("text"), FormatOptions())


def all_parts(path: Path, encoding: str | None = None) -> tuple[list[Part], Reading]:
    with reading(str(path), encoding) as file:
        return list(file.parts(CUT)), file


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Parts of a few characters, so that a short text has many."""
    for name, value in (("WHOLE", 20), ("PART", 8), ("GUESSED", 5)):
        monkeypatch.setattr(read, name, value)


def check(data: bytes, found: list[Part], file: Reading) -> None:
    text = "".join(part.raw for part in found)
    assert file.encoding.bom + text.encode(file.encoding.name) == data
    assert file.stamp.sha256 == sha256(data).hexdigest()
    assert found[0] == Part(found[0].raw, 0, 0)
    for before, after in pairwise(found):
        raw = before.raw
        assert after.offset == before.offset + len(raw)
        ends = raw.replace("\r\n", "\n").replace("\r", "\n").count("\n")
        assert after.line == before.line + ends
        assert raw[-1] in "\r\n"
        assert not (raw[-1] == "\r" and after.raw[:1] == "\n")


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251", "shift_jis"])
def test_many_parts(tmp_path: Path, encoding: str) -> None:
    text = "Мост закрыт.\r\n\r\nпаром\rтоже\n\n" * 9 + "не ходит"
    data = text.encode(encoding)
    (tmp_path / "a").write_bytes(data)
    found, file = all_parts(tmp_path / "a", encoding.removesuffix("-sig"))
    assert len(found) > 5
    check(data, found, file)


TEXTS = st.text(st.sampled_from("ab\r\n é\U0001f600"), max_size=90)


@settings(deadline=None)
@given(text=TEXTS, whole=st.integers(1, 30), part=st.integers(1, 9))
def test_any_text(
    tmp_path_factory: pytest.TempPathFactory, text: str, whole: int, part: int
) -> None:
    path = tmp_path_factory.getbasetemp() / "any"
    path.write_bytes(text.encode())
    with pytest.MonkeyPatch.context() as patch:
        for name, value in (("WHOLE", whole), ("PART", part), ("GUESSED", 3)):
            patch.setattr(read, name, value)
        found, file = all_parts(path)
    check(text.encode(), found, file)


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b"a", b"a\r\nb\rc\n"])
def test_a_small_file_is_one_part(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a").write_bytes(data)
    found, file = all_parts(tmp_path / "a")
    assert len(found) == 1
    check(data, found, file)


def test_without_cut_a_large_file_is_one_part(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"text\n" * 1_000_000)
    with reading(str(tmp_path / "a")) as file:
        assert [len(part.raw) for part in file.parts(None)] == [5_000_000]


def test_what_follows_may_be_one_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read, "UNCUT", 1_000_000)
    (tmp_path / "a").write_bytes(b"word " * 1_000_000)
    with reading(str(tmp_path / "a")) as file:
        assert [len(part.raw) for part in file.parts(lambda _: -1)] == [5_000_000]


def test_a_line_of_10_mb_is_one_part(tmp_path: Path) -> None:
    data = b"\n" + b"word " * 2_000_000 + b"\nend"
    (tmp_path / "a").write_bytes(data)
    found, file = all_parts(tmp_path / "a")
    check(data, found, file)
    assert [len(part.raw) for part in found] == [1, 10_000_004]


def test_what_cannot_be_parted_has_a_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read, "UNCUT", 6_000_000)
    (tmp_path / "a").write_bytes(b"a\nb\n" + b"c " * 5_000_000)
    with pytest.raises(FileError, match="a:3: More than 6 MB follow without a line break"):
        all_parts(tmp_path / "a")


def test_memory_stays_small(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes("The bridge is closed – the ferry too.\n".encode() * 1_300_000)
    tracemalloc.start()
    with reading(str(tmp_path / "a")) as file:
        count = sum(1 for _ in file.parts(CUT))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert file.stamp.size > 50_000_000
    assert count > 40
    assert peak < 10_000_000


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(
    ("data", "encoding", "line", "says"),
    [
        (b"text\r\n" * 20 + b"a\xff", None, 21, "offset 121 is not utf-8"),
        (b"\xef\xbb\xbf" + "é\n".encode() * 20 + b"\xc3", None, 21, "offset 63"),
        (b"text\n" * 20 + b"\0", None, 21, "NUL"),
        (b"text\n" * 20 + b"+AGE-\n", "utf-7", None, "would not have the same"),
        (b"a", "klingon", None, "no encoding"),
    ],
)
def test_bytes_that_are_no_text(
    tmp_path: Path, data: bytes, encoding: str | None, line: int | None, says: str
) -> None:
    (tmp_path / "a").write_bytes(data)
    with pytest.raises(FileError, match=says) as error:
        all_parts(tmp_path / "a", encoding)
    assert error.value.line == line
    assert str(error.value).startswith(str(tmp_path / "a") + (f":{line}: " if line else ": "))


def test_what_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(FileError, match=r"cannot be read: no such file or directory\."):
        reading(str(tmp_path / "missing"))
    with pytest.raises(FileError, match="is a directory"):
        reading(str(tmp_path))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_no_permission(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"a")
    (tmp_path / "a").chmod(0)
    with pytest.raises(FileError, match="permission denied"):
        reading(str(tmp_path / "a"))


@pytest.mark.parametrize("size", [0, 10, 5_000_000])
def test_a_pipe(size: int) -> None:
    data = (b"text line\n" * (size // 10 + 1))[:size]
    out, into = os.pipe()

    def feed() -> None:
        with os.fdopen(into, "wb") as file:
            file.write(data)

    thread = threading.Thread(target=feed)
    thread.start()
    with Reading("-", FileIO(out), None) as file:
        found = list(file.parts(CUT))
    thread.join()
    check(data, found, file)
    assert (len(found) > 1) == (size > read.WHOLE)
