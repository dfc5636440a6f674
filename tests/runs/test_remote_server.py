"""A file of settings alone sends no text to another machine."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanup.runs.errors import RunError
from cleanup.runs.grammar import ALLOW, checker
from cleanup.settings.settings import settle

URL = "https://mill.example"


@pytest.mark.parametrize("url", [URL, "http://192.0.2.1:8081"])
def test_a_server_named_by_a_file_is_refused(
    tmp_path: Path, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(ALLOW, raising=False)
    (tmp_path / "cleanup.toml").write_text(f'remote-server = "{url}"\n')
    with pytest.raises(RunError, match=f"would send your texts to {url}"):
        checker(settle(tmp_path, {}), "auto", str)
    monkeypatch.setenv(ALLOW, "1")
    assert checker(settle(tmp_path, {}), "auto", str)[0] is not None


@pytest.mark.parametrize(
    ("file", "options"),
    [("", {"remote-server": URL}), ('remote-server = "http://localhost:8081"\n', {})],
)
def test_a_person_or_this_machine_is_no_danger(
    tmp_path: Path, file: str, options: dict[str, str]
) -> None:
    (tmp_path / "cleanup.toml").write_text(file)
    assert checker(settle(tmp_path, options), "auto", str)[0] is not None
