"""Every bad input, each with its exit status and a sentence that says what to do."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.session import ARTICLE, CLEAN, FIXED, cleanup, names, write

ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


def test_what_could_not_be_read_is_not_said_to_be_clean(tmp_path: Path) -> None:
    (tmp_path / "nul.txt").write_bytes(b"one\0two\n")
    (tmp_path / "good.txt").write_text("The mill is old.\n")
    assert cleanup(tmp_path, "check", "--lang", "en", "good.txt").out == "Nothing found.\n"
    both = cleanup(tmp_path, "check", "--lang", "en", "good.txt", "nul.txt")
    assert (both.code, both.out) == (2, "Nothing found in what could be read.\n")


@pytest.mark.parametrize("verb", ["check", "fix"])
@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("nul.txt", b"one\ntwo\0three\n", "nul.txt:2: There is a NUL character"),
        ("binary.txt", bytes(range(256)) * 40, "binary.txt:"),
        ("latin.txt", "Ein schöner Tag , nicht wahr? Grüße.\n".encode("latin-1"), "try --encoding"),
        ("a.zzz", b"PK\x03\x04", "a.zzz: unknown format"),
        ("a.ttml", b"<tt/>", "there is no reader for .ttml files"),
        ("a.zzz", b"<?xml version='1.0'?><a/>", "there is no reader for .zzz files"),
        ("a.jsonl", b'{"text": "a"}\n{"text": \n', "a.jsonl:2"),
    ],
)
def test_a_file_that_cannot_be_read_is_named(
    tmp_path: Path, verb: str, name: str, content: bytes, says: str
) -> None:
    bad = write(tmp_path / name, content)
    good = write(tmp_path / "good.txt", ARTICLE)
    ended = cleanup(tmp_path, verb, name, "good.txt")
    assert ended.code == 2
    assert says in ended.err
    assert ended.err.count("\n") == 1
    assert bad.read_bytes() == content
    assert good.read_text() == (FIXED if verb == "fix" else ARTICLE), "the others are still done"
    assert names(tmp_path) == sorted([name, "good.txt"])


@pytest.mark.parametrize("verb", ["check", "fix"])
def test_what_is_not_there(tmp_path: Path, verb: str) -> None:
    ended = cleanup(tmp_path, verb, "none.txt")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == "cleanup: none.txt: It cannot be read: no such file or directory.\n"
    (tmp_path / "empty").mkdir()
    ended = cleanup(tmp_path, verb, "empty")
    assert (ended.code, ended.err) == (2, "cleanup: empty: There is no text file in this folder.\n")
    assert cleanup(tmp_path, verb).code == 2
    ended = cleanup(tmp_path, "chekc", "x.txt")
    assert ended.code == 2
    assert (
        ended.err
        == "cleanup: There is no command and no file chekc. Did you mean `cleanup check`?\n"
    )
    (tmp_path / "chekc").write_text("The mill is old.\n", "utf-8")
    assert cleanup(tmp_path, "chekc").code == 0


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b"\xff\xfe", b"\n", b"\r\r\n"])
def test_next_to_nothing(tmp_path: Path, content: bytes) -> None:
    file = write(tmp_path / "a.txt", content)
    assert cleanup(tmp_path, "a.txt").code == 0
    assert cleanup(tmp_path, "fix", "a.txt", "-o", "b.txt", "--log", "l.jsonl").code == 0
    assert (tmp_path / "b.txt").read_bytes() == content == file.read_bytes()
    assert cleanup(tmp_path, "revert", "l.jsonl", "-o", "c.txt").code == 0
    assert (tmp_path / "c.txt").read_bytes() == content


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encodings_and_line_ends_stay(tmp_path: Path, encoding: str, end: str) -> None:
    mark = "\ufeff" if encoding == "utf-16-le" else ""
    before = (mark + ARTICLE.replace("\n", end)).encode(encoding)
    after = (mark + FIXED.replace("\n", end)).encode(encoding)
    file = write(tmp_path / "a.txt", before)
    assert cleanup(tmp_path, "fix", "a.txt", "--log", "l.jsonl").code == 0
    assert file.read_bytes() == after
    assert cleanup(tmp_path, "revert", "l.jsonl").code == 0
    assert file.read_bytes() == before


def test_a_named_encoding(tmp_path: Path) -> None:
    file = write(tmp_path / "a.txt", "Schön war sie, die Zeit. .\n".encode("cp1252"))
    assert cleanup(tmp_path, "fix", "a.txt", "--encoding", "cp1252", "--log", "l").code == 0
    assert file.read_bytes() == "Schön war sie, die Zeit.\n".encode("cp1252")
    assert cleanup(tmp_path, "revert", "l").code == 0
    assert file.read_bytes() == "Schön war sie, die Zeit. .\n".encode("cp1252")
    assert cleanup(tmp_path, "fix", "a.txt", "--encoding", "nonsense").code == 2


@pytest.mark.skipif(ROOT, reason="root may read everything")
def test_no_permission_to_read(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", ARTICLE).chmod(0)
    ended = cleanup(tmp_path, "a.txt")
    assert (ended.code, "permission denied" in ended.err) == (2, True)


def test_a_read_only_file(tmp_path: Path) -> None:
    file = write(tmp_path / "a.txt", ARTICLE)
    file.chmod(0o444)
    ended = cleanup(tmp_path, "fix", "a.txt")
    assert ended.code == 2
    assert "a.txt: It cannot be written: it is read-only." in ended.err
    assert file.read_text() == ARTICLE


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk(tmp_path: Path) -> None:
    file = write(tmp_path / "a.txt", ARTICLE)
    run = 'exec "$0" -m cleanup "$@" > /dev/full'
    ended = subprocess.run(
        ["sh", "-c", run, sys.executable, "check", "a.txt"],
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )
    assert ended.returncode == 2
    assert b"No space left on device" in ended.stderr
    assert ended.stderr.count(b"\n") == 1
    assert file.read_text() == ARTICLE


@pytest.mark.parametrize(
    ("toml", "says"),
    [
        ("lnag = 1", "cleanup.toml: unknown key 'lnag'; did you mean 'lang'?"),
        ("lang =", "cleanup.toml: is not TOML"),
        ("rules = ['none']", "none"),
        (
            "[rule.house.x]\nfind = '('\ncategory='c'\nreason='r'\nfixes=[['(','b']]\nkeeps=['c']",
            "x",
        ),
        ("[rule.house.x]\nfind = 'a'", "cleanup.toml: rule [x]: `category` is missing"),
    ],
)
def test_a_bad_configuration(tmp_path: Path, toml: str, says: str) -> None:
    write(tmp_path / "cleanup.toml", toml)
    file = write(tmp_path / "a.txt", ARTICLE)
    ended = cleanup(tmp_path, "fix", "a.txt")
    assert (ended.code, ended.out) == (2, "")
    assert says in ended.err
    assert ended.err.count("\n") == 1
    assert file.read_text() == ARTICLE


def test_a_pattern_that_backtracks_forever_does_not_hang_a_run(tmp_path: Path) -> None:
    rule = "[rule.house.slow]\nfind = '(a+)+$'\nreplace = 'b'\ncategory = 'style'\nreason = 'r'\n"
    write(tmp_path / "cleanup.toml", rule + "fixes = [['xaa', 'xb']]\nkeeps = ['aab!']\n")
    file = write(tmp_path / "a.txt", "a" * 60 + "!\n")
    good = write(tmp_path / "b.txt", "The end. .\n")
    ended = cleanup(tmp_path, "fix", "a.txt", "b.txt")
    assert ended.code in (0, 2)
    assert file.read_text() == "a" * 60 + "!\n"
    assert good.read_text() == "The end.\n"


def test_a_log_is_never_written_over_something_else(tmp_path: Path) -> None:
    file = write(tmp_path / "a.txt", ARTICLE)
    other = write(tmp_path / "notes.txt", CLEAN)
    ended = cleanup(tmp_path, "fix", "a.txt", "--log", "notes.txt")
    assert (ended.code, "is not a cleanup log" in ended.err) == (2, True)
    assert (file.read_text(), other.read_text()) == (ARTICLE, CLEAN)
    assert cleanup(tmp_path, "fix", "a.txt", "--log", "none/l.jsonl").code == 2
    assert cleanup(tmp_path, "fix", "a.txt", "-o", "x", "--log", "x").code == 2
    ended = cleanup(tmp_path, "fix", "a.txt", "--log", "./a.txt")
    assert (ended.code, "a.txt: is also the log" in ended.err) == (2, True)
    assert file.read_text() == ARTICLE


def test_replay_refuses_what_it_must(tmp_path: Path) -> None:
    file = write(tmp_path / "a.txt", ARTICLE)
    assert cleanup(tmp_path, "check", "a.txt", "--log", "l.jsonl").code == 1
    assert cleanup(tmp_path, "revert", "l.jsonl").code == 2
    assert cleanup(tmp_path, "apply", "l.jsonl").out == "a.txt: edits applied.\n"
    assert file.read_text() == FIXED
    ended = cleanup(tmp_path, "apply", "l.jsonl")
    assert (ended.code, "already applied" in ended.err) == (2, True)
    file.write_text(FIXED + "More.\n")
    ended = cleanup(tmp_path, "revert", "l.jsonl")
    assert (ended.code, "a different file, or it was changed since" in ended.err) == (2, True)
    assert file.read_text() == FIXED + "More.\n"
    shutil.copy(write(tmp_path / "copy.txt", FIXED), file)
    assert cleanup(tmp_path, "revert", "l.jsonl").code == 0
    assert file.read_text() == ARTICLE
    assert cleanup(tmp_path, "apply", "l.jsonl", "none.txt").code == 2
    write(tmp_path / "moved.txt", ARTICLE)
    assert cleanup(tmp_path, "apply", "l.jsonl", "moved.txt", "-o", "new.txt").code == 0
    assert (tmp_path / "new.txt").read_text() == FIXED


def test_a_log_of_several_files_is_replayed_whole_or_not_at_all(tmp_path: Path) -> None:
    a, b = write(tmp_path / "a.txt", ARTICLE), write(tmp_path / "b.txt", ARTICLE)
    assert cleanup(tmp_path, "fix", "a.txt", "b.txt", "--log", "l.jsonl").code == 0
    b.write_text("Changed.\n")
    assert cleanup(tmp_path, "revert", "l.jsonl").code == 2
    assert a.read_text() == FIXED
    b.write_text(FIXED)
    assert cleanup(tmp_path, "revert", "l.jsonl").code == 0
    assert (a.read_text(), b.read_text()) == (ARTICLE, ARTICLE)


def test_one_file_of_a_log_of_several(tmp_path: Path) -> None:
    a, b = write(tmp_path / "x/a.txt", ARTICLE), write(tmp_path / "y/a.txt", ARTICLE)
    assert cleanup(tmp_path, "fix", "x", "y", "--log", "l.jsonl").code == 0
    assert cleanup(tmp_path, "revert", "l.jsonl", "./y/a.txt").out == "y/a.txt: edits reverted.\n"
    assert (a.read_text(), b.read_text()) == (FIXED, ARTICLE)
    ended = cleanup(tmp_path, "apply", "l.jsonl", "z.txt")
    assert (ended.code, "is not one of them" in ended.err) == (2, True)


def test_two_files_of_a_log_are_not_written_over_each_other(tmp_path: Path) -> None:
    write(tmp_path / "x/a.txt", ARTICLE)
    write(tmp_path / "y/a.txt", ARTICLE.upper())
    assert cleanup(tmp_path, "check", "x", "y", "--log", "l.jsonl").code == 1
    (tmp_path / "out").mkdir()
    ended = cleanup(tmp_path, "apply", "l.jsonl", "-o", "out")
    assert (ended.code, "two files would be written to out/a.txt" in ended.err) == (2, True)
    assert names(tmp_path / "out") == []
    assert cleanup(tmp_path, "apply", "l.jsonl", "x/a.txt", "-o", "out").code == 0
    assert (tmp_path / "out/a.txt").read_text() == FIXED


@pytest.mark.parametrize("verb", ["apply", "revert", "show"])
@pytest.mark.parametrize("content", [b"", b"text\n", b"{}\n", b"\xff\n", b'{"cleanup_log": 9}\n'])
def test_a_bad_log(tmp_path: Path, verb: str, content: bytes) -> None:
    write(tmp_path / "l.jsonl", content)
    ended = cleanup(tmp_path, verb, "l.jsonl")
    assert ended.code == 2
    assert ended.err.startswith("cleanup: l.jsonl: ")
    assert ended.err.count("\n") == 1
    assert cleanup(tmp_path, verb, "none.jsonl").code == 2


def test_a_name_that_is_not_utf_8(tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    try:
        file = write(tmp_path / name, ARTICLE)
    except OSError:
        pytest.skip("this file system takes no such name")
    assert cleanup(tmp_path, "fix", name, "--log", "l.jsonl", "-q").code == 0
    assert json.loads((tmp_path / "l.jsonl").read_text().splitlines()[0])["path"] == name
    assert cleanup(tmp_path, "revert", "l.jsonl").code == 0
    assert file.read_text() == ARTICLE


def test_a_read_only_file_without_findings_is_no_error(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", CLEAN).chmod(0o444)
    ended = cleanup(tmp_path, "fix", "a.txt")
    assert (ended.code, ended.err) == (0, "")
    assert names(tmp_path) == ["a.txt"]


def test_only_the_edit_is_lost_that_the_files_encoding_cannot_hold(tmp_path: Path) -> None:
    text = "The mayor said , yesterday, that the cafÃ© was closed. Itâ\x80\x99s the end of it.\n"
    made = "The mayor said, yesterday, that the café was closed. Itâ\x80\x99s the end of it.\n"
    file = write(tmp_path / "a.txt", text.encode("latin-1"))
    args = ["fix", "a.txt", "--encoding", "latin-1", "--lang", "en"]
    assert cleanup(tmp_path, *args, "--log", "l.jsonl").code == 0
    assert file.read_bytes() == made.encode("latin-1")
    assert cleanup(tmp_path, "revert", "l.jsonl").code == 0
    assert file.read_bytes() == text.encode("latin-1")
    ended = cleanup(tmp_path, "fix", "-", *args[2:], given=text.encode("latin-1"))
    assert ended.out.encode("utf-8", "surrogateescape") == made.encode("latin-1")


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The the mill is old.\n", "utf-8")
    ended = cleanup(tmp_path, "fix", "a.txt", "--lang", "en", "-o", "none/b.txt")
    assert ended.code == 2
    assert (
        "none/b.txt: It cannot be written: the folder none does not exist; make it first."
        in ended.err
    )
