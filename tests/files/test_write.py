"""All of it or nothing."""

from __future__ import annotations

import errno
import os
import signal
import stat
import subprocess
import sys
import time
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from cleanup.files import FileError, Stamp, stamp_of
from cleanup.files.read import reading
from cleanup.files.write import replace_file, writing

OLD, NEW = b"old content\r\n", b"new content\r\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_bytes(OLD)
    return path


def stamped(path: Path) -> Stamp:
    with reading(str(path)) as opened:
        list(opened.parts())
    return opened.stamp


def alone(path: Path, content: bytes = OLD) -> None:
    """Nothing but the file is in its folder, and it says so."""
    assert [p.name for p in path.parent.iterdir()] == [path.name]
    assert path.read_bytes() == content


def test_new_content_in_pieces(file: Path) -> None:
    with writing(file, stamped(file)) as out:
        out.write(b"new ")
        out.write(b"content\r\n")
        alone_not_yet = file.read_bytes()
    assert alone_not_yet == OLD
    assert out.hash.digest() == sha256(NEW).digest()
    alone(file, NEW)


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o755, 0o660])
def test_mode_stays(file: Path, mode: int) -> None:
    file.chmod(mode)
    replace_file(file, NEW)
    assert stat.S_IMODE(file.stat().st_mode) == mode


def test_a_new_file_has_the_mode_of_all_new_files(tmp_path: Path) -> None:
    (tmp_path / "other").write_bytes(b"")
    replace_file(tmp_path / "made", NEW)
    assert (tmp_path / "made").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_a_new_file_like_another(file: Path) -> None:
    file.chmod(0o440)
    with writing(file.with_name("made"), like=file) as out:
        out.write(NEW)
    assert stat.S_IMODE(file.with_name("made").stat().st_mode) == 0o640


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs root to chown")
def test_owner_stays(file: Path) -> None:
    os.chown(file, 12345, 12346)
    replace_file(file, NEW)
    assert (file.stat().st_uid, file.stat().st_gid) == (12345, 12346)


def test_extended_attributes_stay(file: Path) -> None:
    try:
        os.setxattr(file, "user.note", b"x")
    except (OSError, AttributeError):
        pytest.skip("no extended attributes here")
    replace_file(file, NEW)
    assert os.getxattr(file, "user.note") == b"x"


def test_a_symlink_stays_one(file: Path) -> None:
    folder = file.parent / "links"
    folder.mkdir()
    link = folder / "link.txt"
    link.symlink_to(Path("..") / file.name)
    replace_file(link, NEW, stamped(link))
    assert link.is_symlink()
    assert file.read_bytes() == NEW
    assert [p.name for p in folder.iterdir()] == ["link.txt"]


@pytest.mark.parametrize("problem", [ValueError, KeyboardInterrupt, SystemExit, GeneratorExit])
def test_an_exception_leaves_all_as_it_was(file: Path, problem: type[BaseException]) -> None:
    def attempt() -> None:
        with writing(file) as out:
            out.write(NEW)
            raise problem

    with pytest.raises(problem):
        attempt()
    alone(file)


def change_content(path: Path) -> None:
    path.write_bytes(b"OLD CONTENT\r\n")


def change_back_in_time(path: Path) -> None:
    before = path.stat()
    path.write_bytes(b"OLD CONTENT\r\n")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def replace_by_another(path: Path) -> None:
    path.with_name("other").write_bytes(b"OLD CONTENT\r\n")
    path.with_name("other").replace(path)


def make_longer(path: Path) -> None:
    with path.open("ab") as out:
        out.write(b"more")


@pytest.mark.parametrize("age", [0, 3600], ids=["young", "at rest"])
@pytest.mark.parametrize(
    "change", [change_content, change_back_in_time, replace_by_another, make_longer]
)
def test_changed_on_disk(file: Path, change: object, age: int) -> None:
    assert callable(change)
    os.utime(file, (time.time() - age,) * 2)
    stamp = stamped(file)
    change(file)
    now = file.read_bytes()
    with pytest.raises(FileError, match="changed after it was read"):
        replace_file(file, NEW, stamp)
    alone(file, now)


def test_a_clock_too_coarse_to_show_the_change(file: Path) -> None:
    stamp = replace(stamp_of(file.stat()), sha256=sha256(b"OLD CONTENT\r\n").hexdigest())
    with pytest.raises(FileError, match="changed after it was read"):
        replace_file(file, NEW, stamp)
    alone(file)


def test_touched_but_the_same(file: Path) -> None:
    stamp = stamped(file)
    file.write_bytes(OLD)
    os.utime(file, (1, 1))
    replace_file(file, NEW, stamp)
    alone(file, NEW)


def test_removed(file: Path) -> None:
    stamp = stamped(file)
    file.unlink()
    with pytest.raises(FileError, match="deleted after it was read"):
        replace_file(file, NEW, stamp)
    assert not list(file.parent.iterdir())


def test_read_only(file: Path) -> None:
    file.chmod(0o444)
    with pytest.raises(FileError, match="read-only"):
        replace_file(file, NEW)
    alone(file)


def test_what_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="it is a folder"):
        replace_file(tmp_path, NEW)
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(FileError, match="not a regular file"):
        replace_file(tmp_path / "pipe", NEW)
    with pytest.raises(FileError, match="does not exist; make it first"):
        replace_file(tmp_path / "missing" / "a", NEW)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write all")
def test_a_folder_without_permission(file: Path) -> None:
    file.parent.chmod(0o555)
    try:
        with pytest.raises(FileError, match="permission denied"):
            replace_file(file, NEW)
    finally:
        file.parent.chmod(0o755)
    alone(file)


@pytest.mark.parametrize("name", ["write", "fsync", "replace"])
def test_a_full_disk(file: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, name, full)
    with pytest.raises(FileError, match=r"cannot be written: no space left on device\."):
        replace_file(file, NEW)
    monkeypatch.undo()
    alone(file)


def test_a_limit_on_the_size_of_files(file: Path) -> None:
    code = (
        "import resource, signal, sys; from cleanup.files.write import replace_file\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000))\n"
        "replace_file(sys.argv[1], bytes(20000))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(file)], capture_output=True, text=True, check=False
    )
    assert "FileError" in done.stderr
    assert "file too large" in done.stderr
    alone(file)


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_killed_in_the_middle(file: Path, how: signal.Signals) -> None:
    code = (
        "import sys, time; from cleanup.files.write import writing\n"
        "with writing(sys.argv[1]) as out:\n"
        "    out.write(bytes(100000)); print('half', flush=True); time.sleep(60)"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(file)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"half\n"
        process.send_signal(how)
        process.wait(30)
    assert file.read_bytes() == OLD
    left = [p.name for p in file.parent.iterdir() if p != file]
    assert len(left) == (how == signal.SIGKILL)
    assert all(name.endswith(".cleanup-tmp") for name in left)
    replace_file(file, NEW)
    assert file.read_bytes() == NEW
