"""``cleanup serve`` as a process, asked by clients that know nothing of it."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cleanup import clean
from tests.serve.running import ALL, COMMAND, Server

TEXT = "The World Health Organization (OMS) met doctors , too. It was the the best."


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("served")
    # A module of the folder it is started in is not taken for Python's own.
    (folder / "json.py").write_text("raise SystemExit('a stranger')\n")
    (folder / "words.txt").write_text("Yahoo !\n")
    (folder / "cleanup.toml").write_text('ignore = ["en/romance"]\nwords = []\n')
    one = Server(folder, "--words-file", str(folder / "added.txt"))
    yield one
    assert one.stop() == 0


def test_language_tool_python_is_a_client(server: Server) -> None:
    lt: Any = pytest.importorskip("language_tool_python")
    tool = lt.LanguageTool("en-US", remote_server=server.url)
    matches = tool.check(TEXT)
    assert [TEXT[m.offset : m.offset + m.error_length] for m in matches] == ["OMS", " ,", "the the"]
    assert [m.replacements for m in matches] == [["WHO"], [","], ["the"]]
    assert matches[0].rule_id == "any/acronyms/wrong-acronym"
    assert matches[0].category == "TERMINOLOGY"
    assert tool.correct(TEXT) == clean(TEXT, lang="en").text
    tool.disabled_rules = {"any/spaces/before-comma"}
    assert len(tool.check(TEXT)) == 2
    tool.disabled_rules, tool.disabled_categories = set(), {"TERMINOLOGY"}
    assert len(tool.check(TEXT)) == 2
    auto = lt.LanguageTool("auto", remote_server=server.url)
    assert len(auto.check(TEXT)) == 3
    for each in (tool, auto):
        each.close()


def test_settings_of_the_folder_hold(server: Server) -> None:
    text = "They come to the official request of the council , so."
    body = json.dumps({"text": text, "lang": "en"}).encode()
    status, read = server.asked("POST", "/v1/clean", body, **{"Content-Type": "application/json"})
    assert status == 200
    told = json.loads(read)
    assert [edit["rule"] for edit in told["edits"]] == ["any/spaces/before-comma"]
    assert told["suggestions"] == []
    assert clean(text, lang="en").suggestions, "which the settings ignore"


def test_our_own_check_is_a_client(server: Server, tmp_path: Path) -> None:
    text = "The mill is old, and it was the the best."
    (tmp_path / "a.txt").write_text(text)
    order = [*COMMAND, "check", "--isolated", "--lang", "en", "--select"]
    order += ["grammar", "--remote-server", server.url, "--grammar-level", "all"]
    done = subprocess.run(
        [*order, "--output-format", "json", "a.txt"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert "Traceback" not in done.stderr
    [found] = json.loads(done.stdout)
    assert found["rule"] == "grammar/en/en/repetition/doubled-word"


def test_slow_and_broken_clients_do_no_harm(server: Server) -> None:
    for piece in (b"", b"\x00\xff\r\n\r\n", b"POST /v2/check HTTP/1.1\r\nHost: 127.0.0.1\r\n"):
        with socket.create_connection(("127.0.0.1", server.port)) as one:
            one.sendall(piece)
    with socket.create_connection(("127.0.0.1", server.port)) as one:
        head = b"POST /v2/check HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100\r\n\r\ntext="
        one.sendall(head)
    assert server.asked("GET", "/v2/healthcheck") == (200, b"OK")


def test_a_worker_that_is_killed(server: Server) -> None:
    _, before = server.asked("GET", "/metrics")
    children = Path(f"/proc/{server.process.pid}/task/{server.process.pid}/children")
    if not children.exists():
        pytest.skip("this system does not tell the children of a process")
    for pid in children.read_text().split():
        os.kill(int(pid), signal.SIGKILL)
    status, read = server.asked("GET", "/v2/check?language=en&text=The+mill+,+old.")
    assert status == 200
    assert len(json.loads(read)["matches"]) == 1
    _, after = server.asked("GET", "/metrics")
    assert b"cleanup_worker_deaths_total 0" in before
    assert b"cleanup_worker_deaths_total 1" in after


@pytest.mark.parametrize(
    ("options", "env", "said"),
    [
        (["--host", ALL], {}, "a token is needed"),
        (["--host", ALL], {"CLEANUP_SERVE_TOKEN": "short"}, "16 or more"),
        (["--token-file", "none.txt"], {}, "none.txt: cannot be used: No such file"),
        (["--host", "nowhere.invalid", "--token-file", "token"], {}, "cannot be used"),
        (["--words-file", "."], {}, "directory"),
        (["--select", "no/such"], {}, "no rule matches"),
        # Tests of grammar in the same process may have installed one.
        (["--grammar", "required"], {"LTP_PATH": "none"}, "--grammar required"),
        (["--port", "TAKEN"], {}, "cannot be used"),
        (["--workers", "0"], {}, "--workers"),
    ],
)
def test_what_cannot_be_is_a_sentence(
    server: Server, tmp_path: Path, options: list[str], env: dict[str, str], said: str
) -> None:
    (tmp_path / "token").write_text("a-token-of-a-test-0123456789\n")
    taken = [str(server.port) if each == "TAKEN" else each for each in options]
    done = subprocess.run(
        [*COMMAND, "serve", "--port", "0", *taken],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={**os.environ, **env, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_it_ends_with_sigterm(tmp_path: Path) -> None:
    token = "a-token-of-a-test-0123456789"  # noqa: S105
    one = Server(tmp_path, "--host", ALL, CLEANUP_SERVE_TOKEN=token)
    assert one.asked("GET", "/v2/info")[0] == 401
    assert one.asked("GET", f"/{token}/v2/info")[0] == 200
    children = Path(f"/proc/{one.process.pid}/task/{one.process.pid}/children")
    workers = children.read_text().split() if children.exists() else []
    assert one.stop(signal.SIGTERM) == 128 + signal.SIGTERM
    assert not [pid for pid in workers if Path(f"/proc/{pid}").exists()]
