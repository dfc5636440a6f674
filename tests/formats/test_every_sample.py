"""What holds for the sample of every format when real rules clean it."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanup.edits.edit import apply, invert
from cleanup.edits.report import Report
from cleanup.engine.engine import Engine
from cleanup.engine.profile import Profile
from cleanup.engine.rulebook import default
from cleanup.formats import FormatOptions, for_path, guard
from cleanup.text.segment import Document

SAMPLES = sorted((Path(__file__).parents[2] / "samples" / "formats").iterdir())


def cleaned(path: Path, raw: str) -> Report:
    form = for_path(str(path))
    assert form is not None
    segments = tuple(form.read(raw, FormatOptions()))
    return Engine(Profile(default())).check(
        Document(str(path), raw, segments, None, form.escape, guard(form, FormatOptions()))
    )


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_fixed_once_taken_back_and_fixed_again(path: Path) -> None:
    raw = path.read_bytes().decode("utf-8-sig")
    found = cleaned(path, raw)
    assert apply(raw, found.made) == found.text()
    assert apply(found.text(), invert(found.made)) == raw
    assert not cleaned(path, found.text()).made
    form = for_path(str(path))
    assert form is not None
    names = [segment.id for segment in form.read(raw, FormatOptions())]
    assert [segment.id for segment in form.read(found.text(), FormatOptions())] == names
