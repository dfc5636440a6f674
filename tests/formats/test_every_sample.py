"""What holds for the sample of every format when real rules clean it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from cleanup.edits.edit import apply, invert
from cleanup.edits.report import Report
from cleanup.engine.document import report
from cleanup.engine.rulebook import default
from cleanup.engine.segment import clean_segment
from cleanup.formats import FormatOptions, for_path
from cleanup.languages.identify import normalize
from cleanup.text.segment import Document

SAMPLES = sorted((Path(__file__).parents[2] / "samples" / "formats").iterdir())


def cleaned(path: Path, raw: str) -> Report:
    form = for_path(str(path))
    assert form is not None
    segments = tuple(
        replace(segment, lang=segment.lang and normalize(segment.lang))
        for segment in form.read(raw, FormatOptions())
    )
    outcomes = [clean_segment(segment, default()) for segment in segments]
    return report(Document(str(path), raw, segments), outcomes, form.escape, "")


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_fixed_once_taken_back_and_fixed_again(path: Path) -> None:
    raw = path.read_bytes().decode("utf-8-sig")
    found = cleaned(path, raw)
    assert apply(raw, found.edits) == found.after
    assert apply(found.after, invert(found.edits)) == raw
    assert not cleaned(path, found.after).edits
    form = for_path(str(path))
    assert form is not None
    names = [segment.id for segment in form.read(raw, FormatOptions())]
    assert [segment.id for segment in form.read(found.after, FormatOptions())] == names
