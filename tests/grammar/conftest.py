"""A real LanguageTool for the tests: installed once, where it stays; one server for a session.

It is installed by ``cleanup grammar install`` itself, into the user's cache folder or
``CLEANUP_TEST_LANGUAGETOOL``. Where that fails the tests fail in CI; elsewhere they skip, and say
why.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import platformdirs
import pytest

from cleanup.languagetool.server import server
from cleanup.storage import lock
from tests.warm import warmed

LANGUAGES = "de,en,es,fr,ja,pt,ru,uk,zh"
SETTINGS = server.Settings(heap=2048, idle=300, threads=2, pool=16)


@dataclass(frozen=True)
class LanguageTool:
    """A server that runs, and the folder of its installation (LTP_PATH)."""

    url: str
    home: Path


@pytest.fixture(scope="session")
def grammar_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The cache folder of a worker's tests of grammar: a server is known by what lies there."""
    folder = warmed(tmp_path_factory.mktemp("cache"))
    (folder / "grammar-missing-told").touch()
    return folder


@pytest.fixture(autouse=True)
def own_cache(grammar_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests elsewhere, in the same worker, find no server."""
    monkeypatch.setenv("CLEANUP_CACHE_DIR", str(grammar_cache))


@pytest.fixture(scope="session")
def language_tool_home() -> Path:
    """The folder that LTP_PATH names, with LanguageTool in it, for many sessions."""
    named = os.environ.get("CLEANUP_TEST_LANGUAGETOOL")
    home = Path(named) if named else platformdirs.user_cache_path("cleanup-mt-tests")
    home.parent.mkdir(parents=True, exist_ok=True)
    with lock.held(home.with_name(f"{home.name}.lock"), wait=900):  # workers wait for each other
        done = subprocess.run(
            [sys.executable, "-m", "cleanup", "grammar", "install", "--languages", LANGUAGES],
            env={**os.environ, "LTP_PATH": str(home)},
            capture_output=True,
            text=True,
            timeout=900,
            check=False,
        )
    if done.returncode and not os.environ.get("CI"):
        pytest.skip(f"LanguageTool could not be installed: {done.stderr}")
    assert done.returncode == 0, done.stderr
    return home


@pytest.fixture(scope="session")
def one_server(language_tool_home: Path, grammar_cache: Path) -> Iterator[LanguageTool]:
    """The session's server, in the session's cache folder."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("CLEANUP_CACHE_DIR", str(grammar_cache))
        environment.setenv("LTP_PATH", str(language_tool_home))
        one = server.running(SETTINGS)
    yield LanguageTool(one.url, language_tool_home)
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("CLEANUP_CACHE_DIR", str(grammar_cache))
        server.stop()


@pytest.fixture
def language_tool(one_server: LanguageTool, monkeypatch: pytest.MonkeyPatch) -> LanguageTool:
    """A server that runs, for this process and those that it starts.

    A test that kills it costs the next one a start.
    """
    monkeypatch.setenv("LTP_PATH", str(one_server.home))
    return LanguageTool(server.running(SETTINGS).url, one_server.home)


@pytest.fixture
def alone(
    language_tool_home: Path, cache_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Path]:
    """No server runs; one that a test starts is its own, and stopped after it. The cache folder."""
    monkeypatch.setenv("LTP_PATH", str(language_tool_home))
    warmed(cache_folder)
    yield cache_folder
    monkeypatch.setenv("CLEANUP_CACHE_DIR", str(cache_folder))
    server.stop()
