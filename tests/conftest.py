"""Every run of the tests has a cache folder of its own: what is tested is never yesterday's."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings

# Workers that run beside each other share it: rules are compiled once for all of them.
if "PYTEST_XDIST_WORKER" not in os.environ:
    _CACHE = tempfile.TemporaryDirectory(prefix="cleanup-test-cache-")
    os.environ["CLEANUP_CACHE_DIR"] = _CACHE.name
# What is tested does not depend on a LanguageTool that happens to be installed: tests/grammar has
# its own. That there is none has been told.
os.environ["CLEANUP_STATE_DIR"] = str(Path(os.environ["CLEANUP_CACHE_DIR"]) / "state")
os.environ["LTP_PATH"] = str(Path(os.environ["CLEANUP_CACHE_DIR"]) / "no-languagetool")
(Path(os.environ["CLEANUP_CACHE_DIR"]) / "grammar-missing-told").touch()

# The machines that run this are shared and slow at times: an example may take as long as it takes.
settings.register_profile("cleanup", deadline=None)
# In CI the examples are the same each time: a change fails for what it brings, not for what chance
# finds that day. At home they are new each time.
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "cleanup")


@pytest.fixture
def cache_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache folder, for one test."""
    folder = tmp_path / "cache"
    monkeypatch.setenv("CLEANUP_CACHE_DIR", str(folder))
    return folder
