"""The lists of slow and long files of tests in conftest.py name files that are there."""

from __future__ import annotations

from pathlib import Path

import pytest

HERE = Path(__file__).parent


def test_the_listed_files_are_there(pytestconfig: pytest.Config) -> None:
    known = pytestconfig.pluginmanager.get_plugin(str(HERE / "conftest.py"))
    assert known is not None
    for place in (*known.SLOW, *known.LONGEST, *known.ONE_SERVER):
        assert (HERE / place if place.endswith("/") else HERE / f"{place}.py").exists(), place
    listed = [place for place in known.LONGEST if not known.slow(HERE / f"{place}.py")]
    assert not set(listed) - {"test_cases"}, "quick files are quick"
