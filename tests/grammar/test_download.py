"""language-tool-python's download, from a server of the test's own that gives a tiny archive."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from cleanup.languagetool.install import paths, verify
from tests.cli.session import Ended, names, start_anew
from tests.grammar import tiny

ARCHIVE = "LanguageTool-6.8.zip"


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_args: object) -> None:
        """Say nothing."""


@pytest.fixture
def site(tmp_path: Path) -> Iterator[str]:
    """The address of a server with the archive."""
    (tmp_path / "site").mkdir()
    tiny.archive(tmp_path / "site" / ARCHIVE)
    handler = partial(_Quiet, directory=str(tmp_path / "site"))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as one:
        thread = threading.Thread(target=one.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{one.server_port}/"
        one.shutdown()
        thread.join()


def installs(tmp_path: Path, site: str, *args: str, digest: str = "", **env: str) -> Ended:
    """``cleanup grammar install``, where the archive is this one.

    In a process of its own: language-tool-python reads the address when it is imported.
    """
    archive = tmp_path / "site" / ARCHIVE
    return start_anew(
        tmp_path,
        *("grammar", "install", *args),
        LTP_PATH=str(tmp_path / "home"),
        LTP_DOWNLOAD_HOST_NEW_RELEASES=site,
        LTP_DOWNLOAD_SHA256=digest or hashlib.sha256(archive.read_bytes()).hexdigest(),
        NO_PROXY="127.0.0.1",
        **env,
    )


def left(tmp_path: Path) -> list[str]:
    return [name for name in names(tmp_path / "home") if name != ".cleanup.lock"]


@pytest.mark.usefixtures("cache_folder")
def test_the_archive_is_put_in_its_place(tmp_path: Path, site: str) -> None:
    ended = installs(tmp_path, site, "--from", "download")
    assert ended.code == 0, ended.err
    assert left(tmp_path) == [paths.NAME]
    assert verify.faults(tmp_path / "home" / paths.NAME) == []
    again = installs(tmp_path, site, "--languages", "en")
    assert "already" in again.out, "the archive has every language"
    status = start_anew(tmp_path, "grammar", "status", LTP_PATH=str(tmp_path / "home"))
    assert "installed by cleanup from download" in status.out
    assert "languages: all" in status.out
    gone = start_anew(tmp_path, "grammar", "uninstall", LTP_PATH=str(tmp_path / "home"))
    assert gone.code == 0
    assert not (tmp_path / "home").exists()


def test_another_archive_than_it_should_be(tmp_path: Path, site: str) -> None:
    ended = installs(tmp_path, site, "--from", "download", digest="0" * 64)
    assert ended.code == 2
    assert "checksum mismatch" in ended.err
    assert left(tmp_path) == []


@pytest.mark.parametrize("cut", [200, -1])
def test_an_archive_that_is_cut_or_broken(tmp_path: Path, site: str, cut: int) -> None:
    archive = tmp_path / "site" / ARCHIVE
    content = archive.read_bytes()
    archive.write_bytes(content[:cut] if cut > 0 else content[:100] + b"!" + content[101:])
    ended = installs(tmp_path, site, "--from", "download")
    assert ended.code == 2
    assert "could not be downloaded" in ended.err or "incomplete" in ended.err
    assert left(tmp_path) == []


@pytest.mark.parametrize("missing", ["archive", "server"])
def test_where_it_cannot_be_had(tmp_path: Path, site: str, missing: str) -> None:
    if missing == "archive":
        ended = installs(tmp_path, f"{site}elsewhere/", "--from", "download")
        assert "Could not find" in ended.err
    else:
        ended = installs(tmp_path, "http://127.0.0.1:9/", "--from", "download")
        assert "127.0.0.1 cannot be reached. Check the network" in ended.err
    assert ended.code == 2
    assert "Traceback" not in ended.err
    assert left(tmp_path) == []


def test_it_is_taken_where_maven_fails(tmp_path: Path, site: str) -> None:
    program = tmp_path / "bin" / "mvn"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\necho '[ERROR] Unknown host repository'\nexit 1\n")
    program.chmod(0o755)
    path = f"{program.parent}:/usr/bin:/bin"
    ended = installs(tmp_path, site, PATH=path)
    assert ended.code == 0, ended.err
    assert "by Maven" in ended.err
    assert "by download" in ended.err
    assert left(tmp_path) == [paths.NAME]


def test_where_both_fail_both_are_told(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / ARCHIVE).write_bytes(b"")
    (tmp_path / "bin").mkdir()
    ended = installs(tmp_path, "http://127.0.0.1:9/", PATH=str(tmp_path / "bin"))
    assert ended.code == 2
    assert "cannot be reached" in ended.err
    assert "Where Maven is installed (mvn), it is used." in ended.err
