"""Values kept on disk: what was written is read, and what is broken is not there."""

from pathlib import Path

import pytest

from cleanup.storage.kept import Kept, keep, written

VALUES = {"a": 1, ("b", 2): ["x", ("é", None)], "empty": {}, "bytes": b"\0" * 5000}


def test_what_is_kept_is_read_by_name(tmp_path: Path) -> None:
    place = tmp_path / "new" / "kept.bin"
    keep(place, {name: written(value) for name, value in VALUES.items()})
    kept = Kept(place)
    assert len(kept) == len(VALUES)
    assert {name: kept.get(name) for name in VALUES} == VALUES
    assert kept.get("none") is None
    assert kept.raw("a") == written(1)
    assert kept.raw("none") is None
    keep(place, kept.all())
    assert Kept(place).get("a") == 1
    kept.close()
    assert kept.get("a") is None
    assert [path.name for path in place.parent.iterdir()] == ["kept.bin"]


@pytest.mark.parametrize("content", [b"", b"x", b"1234\xff\xff\xff\xff", b"\0" * 100])
def test_a_broken_file_holds_nothing(tmp_path: Path, content: bytes) -> None:
    place = tmp_path / "kept.bin"
    assert len(Kept(place)) == 0
    place.write_bytes(content)
    assert len(Kept(place)) == 0


def test_a_broken_value_is_not_there_and_the_others_are(tmp_path: Path) -> None:
    place = tmp_path / "kept.bin"
    keep(place, {name: written(value) for name, value in VALUES.items()})
    content = place.read_bytes()
    place.write_bytes(content[:-1] + b"\1")
    kept = Kept(place)
    assert kept.get("bytes") is None
    assert kept.get("a") == 1
    place.write_bytes(content[:-4900])
    assert Kept(place).get("bytes") is None


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    keep(tmp_path / "file" / "kept.bin", {"a": written(1)})
