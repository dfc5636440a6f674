"""gzip and Zstandard around a file: what is inside is cleaned, and written in the same manner."""

from __future__ import annotations

import gzip
from io import BytesIO
from pathlib import Path

import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st

from cleanup.files import FileError
from cleanup.files.compressed import Unpacked
from cleanup.files.inside import kind_in, packed, unpacked
from tests.cli.session import cleanup, write

LINE = '{"text": "The mill , old."}\n'
FIXED = LINE.replace(" ,", ",")


def squeezed(text: str, name: str) -> bytes:
    data = text.encode()
    if name.endswith(".gz"):
        return gzip.compress(data, mtime=7)
    return zstandard.ZstdCompressor().compress(data)


def inside(data: bytes) -> str:
    if data.startswith(b"\x1f\x8b"):
        return gzip.decompress(data).decode()
    reader = zstandard.ZstdDecompressor().stream_reader(BytesIO(data))
    return reader.read().decode()


@pytest.mark.parametrize(
    ("name", "times"), [("a.jsonl.gz", 1), ("a.jsonl.zst", 1), ("a.jsonl.zst", 90)]
)
def test_fixed_and_taken_back(tmp_path: Path, name: str, times: int) -> None:
    text = '{"text": "", "more": "%s"}\n' % ("x" * 50_000) * times + LINE  # 90: read in parts
    before = squeezed(text, name)
    write(tmp_path / name, before)
    ended = cleanup(tmp_path, "fix", "--lang", "en", name, "--log", "l.jsonl")
    assert (ended.code, ended.out) == (0, f"Applied 1 edit in {name}.\n")
    after = (tmp_path / name).read_bytes()
    assert kind_in(after) == kind_in(before)
    assert inside(after) == text.replace(" ,", ",")
    assert cleanup(tmp_path, "fix", "--lang", "en", name).code == 0, "a second run"
    assert (tmp_path / name).read_bytes() == after, "a file without edits is not written"
    assert cleanup(tmp_path, "revert", "l.jsonl").code == 0
    assert inside((tmp_path / name).read_bytes()) == text
    assert cleanup(tmp_path, "apply", "l.jsonl", "-o", "b.jsonl").code == 0
    assert (tmp_path / "b.jsonl").read_text("utf-8") == text.replace(" ,", ",")


def test_folders_standard_input_and_other_names(tmp_path: Path) -> None:
    data = squeezed(LINE, "a.jsonl.gz")
    write(tmp_path / "in" / "a.jsonl.gz", data)
    write(tmp_path / "in" / "notes.txt.zst", squeezed("The mill , old.\n", "a.zst"))
    ended = cleanup(tmp_path, "check", "--lang", "en", "in", "--output-format", "concise")
    assert ended.out.count("any/spaces/before-comma") == 2
    piped = cleanup(
        tmp_path, "fix", "--lang", "en", "-", "--stdin-filename", "x.jsonl.gz", given=data
    )
    assert piped.code == 0
    made = cleanup(tmp_path, "fix", "--lang", "en", "in/a.jsonl.gz", "-o", "plain.jsonl")
    assert made.code == 0
    assert (tmp_path / "plain.jsonl").read_text("utf-8") == FIXED
    assert gzip.decompress(data) == LINE.encode()


def test_the_header_of_gzip_stays(tmp_path: Path) -> None:
    file = BytesIO()
    with gzip.GzipFile("words.txt", "wb", 6, file, mtime=1234) as out:
        out.write(b"The mill , old.\n")
    write(tmp_path / "a.txt.gz", file.getvalue())
    assert cleanup(tmp_path, "fix", "--lang", "en", "a.txt.gz").code == 0
    made = (tmp_path / "a.txt.gz").read_bytes()
    assert made[:8] == file.getvalue()[:8]
    assert b"words.txt\0" in made[:20]


@pytest.mark.parametrize("name", ["a.txt.gz", "a.txt.zst"])
@pytest.mark.parametrize("harm", ["cut", "plain", "garbage", "empty"])
def test_damaged(tmp_path: Path, name: str, harm: str) -> None:
    data = squeezed("The mill , old.\n" * 50, name)
    data = {"cut": data[:-9], "plain": b"The mill.\n", "garbage": data + b"more", "empty": b""}[
        harm
    ]
    write(tmp_path / name, data)
    ended = cleanup(tmp_path, "fix", "--lang", "en", name)
    if harm == "empty":
        assert ended.code == 0
    else:
        assert ended.code == 2
        assert f"{name}: It is damaged, or no" in ended.err
        assert len(ended.err.splitlines()) == 1
    assert (tmp_path / name).read_bytes() == data


@settings(deadline=None, max_examples=50)
@given(
    pieces=st.lists(st.binary(max_size=3000), max_size=4), kind=st.sampled_from(["gzip", "zstd"])
)
def test_there_and_back(pieces: list[bytes], kind: str) -> None:
    whole = b"".join(
        packed("-", piece, kind, b"") for piece in pieces
    )  # of several members or frames
    assert unpacked("-", whole, kind) == b"".join(pieces)
    reader = Unpacked("-", BytesIO(whole), kind)
    assert b"".join(iter(lambda: reader.read(7), b"")) == b"".join(pieces)


@pytest.mark.parametrize("kind", ["gzip", "zstd"])
def test_memory_stays_small_whatever_comes_out(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cleanup.files.compressed.MOST", 1_000_000)
    small = packed("-", bytes(20_000_000), kind, b"")
    with pytest.raises(FileError, match="More than 1 MB"):
        Unpacked("-", BytesIO(small), kind).read()


def test_a_name_that_tells_no_format(tmp_path: Path) -> None:
    write(tmp_path / "a.gz", squeezed("The mill , old.\n", "a.gz"))
    ended = cleanup(tmp_path, "check", "a.gz")
    assert ended.code == 2
    assert "does not show the format of its contents" in ended.err
    assert cleanup(tmp_path, "check", "a.gz", "--format", "text", "--lang", "en").code == 1
