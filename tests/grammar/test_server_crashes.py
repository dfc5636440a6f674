"""Whatever dies, however: the next start works, and nothing is left over."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cleanup.languagetool import GrammarFailed
from cleanup.languagetool.install import java, paths
from cleanup.languagetool.server import server, state, supervisor
from tests.grammar.lonely import SMALL, alive, answers, begin, copy, now, until


@pytest.mark.usefixtures("alone")
def test_the_server_is_killed() -> None:
    first = server.running(SMALL)
    old = now()
    os.kill(old.java, signal.SIGKILL)
    second = server.restart(first)
    assert second.started
    assert answers(second.url)
    assert until(lambda: not alive(old.keeper, old.token))


@pytest.mark.usefixtures("alone")
def test_the_keeper_is_killed() -> None:
    server.running(SMALL)
    old = now()
    os.kill(old.keeper, signal.SIGKILL)
    assert until(lambda: server.found() is None)
    second = server.running(SMALL)
    assert second.started
    assert answers(second.url)
    assert until(lambda: not alive(old.java, old.token)), "no server without a keeper stays"


@pytest.mark.usefixtures("alone")
def test_a_server_that_hangs_is_replaced() -> None:
    first = server.running(SMALL)
    old = now()
    os.kill(old.java, signal.SIGSTOP)
    second = server.restart(first)
    assert answers(second.url)
    assert until(lambda: not alive(old.java, old.token))


@pytest.mark.usefixtures("alone")
def test_a_keeper_that_hangs_is_replaced() -> None:
    first = server.running(SMALL)
    old = now()
    os.kill(old.keeper, signal.SIGSTOP)
    second = server.restart(first)
    assert answers(second.url)
    assert not alive(old.java, old.token)
    assert not alive(old.keeper, old.token)


@pytest.mark.usefixtures("alone")
def test_what_a_dead_machine_left_harms_nobody() -> None:
    """After a power cut: lock files, and a state whose numbers mean other processes now."""
    bystander = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(300)"])
    folder = paths.running()
    folder.mkdir(parents=True)
    for name in (state.LOCK, state.STARTING):
        (folder / name).write_text("4711")
    left = state.State("0" * 24, 9, bystander.pid, bystander.pid, time.time(), SMALL)
    state.write(folder, left)
    try:
        assert server.found() is None
        one = server.running(SMALL)
        assert one.started
        assert answers(one.url)
        assert bystander.poll() is None, "a stranger is left alone"
    finally:
        bystander.kill()
        bystander.wait()


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"settings": {}}', b'{"settings": 1}'])
@pytest.mark.usefixtures("alone")
def test_a_state_that_is_no_state(content: bytes) -> None:
    folder = paths.running()
    folder.mkdir(parents=True)
    (folder / state.FILE).write_bytes(content)
    assert server.found() is None
    assert server.stop() is False
    assert not (folder / state.FILE).exists()


@pytest.mark.usefixtures("alone")
def test_the_command_that_starts_it_is_killed() -> None:
    other = begin()
    folder = paths.running()
    assert until((folder / state.LOG).exists, 60), "its keeper is starting the server"
    other.kill()
    other.communicate()
    one = server.running(SMALL)
    assert not one.started, "what it began is taken"
    assert answers(one.url)


@pytest.mark.usefixtures("alone")
def test_a_broken_jar(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = copy(paths.home(), tmp_path / "copy")
    monkeypatch.setenv("LTP_PATH", str(home))
    [core] = paths.installation().glob("libs/languagetool-core-*.jar")
    half = core.read_bytes()[: core.stat().st_size // 2]
    core.unlink()
    core.write_bytes(half)
    with pytest.raises(
        GrammarFailed, match=r"did not start\. Java reported: .+ is in .*server\.log"
    ):
        server.running(SMALL)
    assert server.found() is None
    paths.jar().unlink()
    paths.jar().write_bytes(b"no jar")
    with pytest.raises(GrammarFailed, match=r"did not start\. Java reported: "):
        server.running(SMALL)


@pytest.mark.usefixtures("alone")
def test_a_port_that_another_took_meanwhile(monkeypatch: pytest.MonkeyPatch) -> None:
    """Between looking for a free one and using it."""
    folder = paths.running()
    folder.mkdir(parents=True)
    order = supervisor.Order(str(folder), str(java.find().path), str(paths.jar()), "e" * 24, SMALL)
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        taken = other.getsockname()[1]
        ports = iter([taken, supervisor._free_port()])
        monkeypatch.setattr(supervisor, "_free_port", lambda: next(ports))
        with supervisor._started(order) as (process, port):
            assert port != taken
            assert answers(f"http://127.0.0.1:{port}")
            assert alive(process.pid, order.token)
        assert not alive(process.pid, order.token)


@pytest.mark.usefixtures("alone")
def test_a_disk_that_is_full(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """The server that cannot be told of is stopped again."""

    def full(_folder: Path, now: state.State) -> None:
        started.append(now)
        raise OSError(28, "No space left on device")

    started: list[state.State] = []
    folder = paths.running()
    folder.mkdir(parents=True)
    monkeypatch.setattr(state, "write", full)
    order = supervisor.Order(str(folder), str(java.find().path), str(paths.jar()), "f" * 24, SMALL)
    with capfd.disabled():  # it ends its standard output
        said = _said_by(order)
    assert "No space left on device" in said
    [one] = started
    assert not alive(one.java, one.token)
    assert server.found() is None


def _said_by(order: supervisor.Order) -> str:
    """A keeper in this process, with a pipe as its standard output."""
    read, write = os.pipe()
    kept = os.dup(1)
    os.dup2(write, 1)
    os.close(write)
    try:
        assert supervisor.main(order) == 2
    finally:
        os.dup2(kept, 1)
        os.close(kept)
    with os.fdopen(read) as pipe:
        return pipe.read()
