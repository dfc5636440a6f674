"""A jar of names: Java reads it as it was meant (tests/grammar/test_server.py starts one)."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanup.languagetool.install import classpath

NAMES = st.from_regex(r"libs/[A-Za-z0-9._-]{1,120}\.jar", fullmatch=True)


@given(st.lists(NAMES, max_size=40))
def test_what_is_written_is_read(
    tmp_path_factory: pytest.TempPathFactory, names: list[str]
) -> None:
    jar = tmp_path_factory.getbasetemp() / "names.jar"
    classpath.write(jar, names)
    assert classpath.read(jar) == names
    with zipfile.ZipFile(jar) as made:
        lines = made.read("META-INF/MANIFEST.MF").split(b"\r\n")
    assert all(len(line) <= 72 for line in lines), "the limit of the format"
    assert lines[0] == b"Manifest-Version: 1.0"
    assert lines[-1] == b"", "a line that does not end is not read"


def test_a_space_in_a_name_does_not_part_it(tmp_path: Path) -> None:
    jar = tmp_path / "names.jar"
    classpath.write(jar, ["libs/a b.jar", "c.jar"])
    assert classpath.read(jar) == ["libs/a%20b.jar", "c.jar"]


def test_a_jar_without_a_manifest_names_nothing(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.jar", "w") as jar:
        jar.writestr("a.txt", "a")
    assert classpath.read(tmp_path / "a.jar") == []
