"""LanguageTool is installed whole or not at all, and only what we installed is taken away."""

from __future__ import annotations

import errno
import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from cleanup.languagetool import GrammarFailed
from cleanup.languagetool.install import errors, install, maven, modules, paths, verify
from tests.cli.session import Ended, cleanup, names
from tests.grammar import tiny
from tests.grammar.lonely import until


@pytest.fixture
def home(tmp_path: Path, cache_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home for LanguageTool, and a Maven that makes a tiny one."""
    place = tmp_path / "home"
    monkeypatch.setenv("LTP_PATH", str(place))
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}")
    assert not cache_folder.exists()
    mavens(tmp_path, "right")
    return place


def mavens(tmp_path: Path, kind: str) -> None:
    """From now on, ``mvn`` is of this kind."""
    program = tmp_path / "bin" / "mvn"
    program.parent.mkdir(exist_ok=True)
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{tiny.__file__}" {kind} "$@"\n')
    program.chmod(0o755)


def installs(tmp_path: Path, *args: str) -> Ended:
    return cleanup(tmp_path, "grammar", "install", *args)


def visible(home: Path) -> list[str]:
    return [name for name in names(home) if name != ".cleanup.lock"]


def test_some_languages_then_more_then_all(home: Path, tmp_path: Path) -> None:
    first = installs(tmp_path, "--languages", "fr-CA, en")
    assert first.code == 0, first.err
    assert verify.languages(home / paths.NAME) == ("ca", "en", "es", "fr", "pt")
    again = installs(tmp_path, "--languages", "en")
    assert (again.code, again.err) == (0, "")
    assert "already" in again.out
    assert installs(tmp_path, "--languages", "uk").code == 0
    assert verify.languages(home / paths.NAME) == ("ca", "en", "es", "fr", "pt", "uk")
    assert installs(tmp_path).code == 0
    assert verify.languages(home / paths.NAME) == ("en", "fr", "uk"), "all that this Maven has"
    assert visible(home) == [paths.NAME]
    status = cleanup(tmp_path, "grammar", "status")
    assert "installed by cleanup from maven" in status.out
    assert "languages: en, fr, uk" in status.out
    assert status.code == 0
    gone = cleanup(tmp_path, "grammar", "uninstall")
    assert (gone.code, gone.out) == (0, "LanguageTool 6.8 was removed.\n")
    assert not home.exists()
    assert "is not installed" in cleanup(tmp_path, "grammar", "uninstall").out


FAILURES = [
    ("offline", "Maven could not reach its repository"),
    ("full", "the disk is full"),
    ("odd", "Maven ended with status 3. It said: Could not find artifact a:b:6.8"),
    ("cut", "is incomplete: .*languagetool-server-6.8.jar is broken"),
    ("classless", "no JAR contains org/languagetool/language/Tongue_xx.class"),
]


@pytest.mark.parametrize(("kind", "sentence"), FAILURES)
def test_what_fails_leaves_nothing(home: Path, tmp_path: Path, kind: str, sentence: str) -> None:
    mavens(tmp_path, kind)
    ended = installs(tmp_path, "--languages", "en", "--from", "maven")
    assert ended.code == 2
    assert ended.out == ""
    assert re.search(sentence, ended.err), ended.err
    assert visible(home) == []


def test_a_failure_leaves_what_was_there(home: Path, tmp_path: Path) -> None:
    assert installs(tmp_path, "--languages", "en").code == 0
    for kind, _ in FAILURES:
        mavens(tmp_path, kind)
        assert installs(tmp_path, "--languages", "fr", "--from", "maven").code == 2
    assert visible(home) == [paths.NAME]
    assert verify.faults(home / paths.NAME) == []
    assert verify.languages(home / paths.NAME) == ("ca", "en", "es", "pt")


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_an_installation_that_is_broken_off(
    home: Path, tmp_path: Path, how: signal.Signals
) -> None:
    mavens(tmp_path, "hang")
    running = subprocess.Popen(
        [sys.executable, "-m", "cleanup", "grammar", "install"],
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    assert until(lambda: any(home.glob("*/*/libs/hangs")))
    second = installs(tmp_path)
    assert second.code == 2
    assert "Another command is installing" in second.err
    if how is signal.SIGINT:  # as ^C does it
        os.killpg(running.pid, how)
        assert running.wait(60) == 130
        assert visible(home) == []
    else:
        running.kill()
        running.wait(60)
        assert cleanup(tmp_path, "grammar", "status").code == 1
        assert len(visible(home)) == 1, "what it left"
        os.killpg(running.pid, how)  # its Maven
    mavens(tmp_path, "right")
    assert installs(tmp_path, "--languages", "en").code == 0
    assert visible(home) == [paths.NAME]


def test_killed_between_the_old_and_the_new(home: Path, tmp_path: Path) -> None:
    assert installs(tmp_path, "--languages", "en").code == 0
    (home / paths.NAME).rename(home / ".cleanup-old-1234")
    mavens(tmp_path, "offline")
    ended = installs(tmp_path, "--languages", "en")
    assert ended.code == 0, "the old one is back, and nothing is fetched"
    assert visible(home) == [paths.NAME]


def test_a_broken_jar_is_fetched_again(home: Path, tmp_path: Path) -> None:
    assert installs(tmp_path, "--languages", "en").code == 0
    jar = home / paths.NAME / "libs" / "language-en-6.8.jar"
    jar.write_bytes(jar.read_bytes()[:50])
    ended = installs(tmp_path, "--languages", "en")
    assert ended.code == 0
    assert "language-en-6.8.jar is broken" in ended.err
    assert verify.faults(home / paths.NAME) == []
    jar.unlink()
    status = cleanup(tmp_path, "grammar", "status")
    assert status.code == 1
    assert "language-en-6.8.jar is missing. Repair it with: cleanup grammar install" in status.out
    assert installs(tmp_path, "--languages", "en").code == 0
    assert cleanup(tmp_path, "grammar", "status").code == 0


def test_what_others_put_there_stays(home: Path, tmp_path: Path) -> None:
    tiny.archive(tmp_path / "a.zip")
    shutil.unpack_archive(tmp_path / "a.zip", home)
    assert installs(tmp_path).code == 0, "it is there and whole"
    assert "not installed by cleanup" in cleanup(tmp_path, "grammar", "status").out
    for args in (("install", "--force"), ("uninstall",)):
        ended = cleanup(tmp_path, "grammar", *args)
        assert ended.code == 2
        assert "was not installed by cleanup" in ended.err
    (home / paths.NAME / "libs" / "core.jar").write_bytes(b"broken")
    assert "It is incomplete" in installs(tmp_path).err
    assert (home / paths.NAME / "libs" / "core.jar").read_bytes() == b"broken"


def test_uninstall_leaves_the_neighbours(home: Path, tmp_path: Path) -> None:
    (home / "LanguageTool-6.7").mkdir(parents=True)
    assert installs(tmp_path, "--languages", "en").code == 0
    assert cleanup(tmp_path, "grammar", "uninstall").code == 0
    assert names(home) == ["LanguageTool-6.7"]


def test_the_old_one_is_put_back_where_the_new_one_cannot_be(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install.install(["en"])
    rename = Path.rename

    def fails(self: Path, target: Path) -> Path:
        if ".cleanup-new-" in str(self):
            raise OSError(errno.ENOSPC, "No space left on device", str(self))
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fails)
    with pytest.raises(GrammarFailed, match="disk is full"):
        install.install(["fr"])
    assert visible(home) == [paths.NAME]
    assert verify.languages(home / paths.NAME) == ("ca", "en", "es", "pt")
    assert tmp_path.is_dir()


def test_a_disk_with_no_room_is_told_before_anything_is_fetched(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage("/")._replace(free=1 << 20)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage)
    monkeypatch.setattr(maven, "fetch", None)
    with pytest.raises(GrammarFailed, match="disk is full, or nearly"):
        install.install(["en"])
    assert visible(home) == []


def test_a_place_where_nothing_can_be(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    ended = cleanup(tmp_path, "grammar", "install", LTP_PATH=str(tmp_path / "file" / "home"))
    assert ended.code == 2
    assert "file/home" in ended.err
    assert "Traceback" not in ended.err


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "the disk is full"),
        (OSError(errno.EDQUOT, "Disk quota exceeded"), "the disk is full"),
        (OSError(errno.EACCES, "Permission denied", "/a/b"), "/a/b: not allowed .* LTP_PATH"),
        (OSError(errno.EROFS, "Read-only file system"), "/home: not allowed"),
        (OSError(errno.ENOTDIR, "Not a directory", "/a"), "/a: Not a directory"),
        (OSError("of the network"), None),
    ],
)
def test_what_the_disk_refuses(error: OSError, sentence: str | None) -> None:
    told = errors.of_disk(error, Path("/home"))
    if sentence is None:
        assert told is None
    else:
        assert re.search(sentence, str(told))


def test_languages_by_their_tags(home: Path, tmp_path: Path) -> None:
    assert modules.named(["pt-BR", "zh_Hant", "EN", " "]) == ("en", "pt", "zh")
    ended = installs(tmp_path, "--languages", "en,tlh")
    assert ended.code == 2
    assert "does not support tlh" in ended.err
    assert not home.exists()


def test_the_shipped_project_is_the_one_for_all_languages() -> None:
    everything = maven.pom(())
    assert everything.count("language-all") == 3, "in its comment, left out, asked for"
    some = maven.pom(("fr",))
    assert re.findall("<artifactId>(language-..)<", some) == [
        f"language-{code}" for code in ("ca", "es", "fr", "pt")
    ]
    assert some.count("<version>6.8</version>") == 5
