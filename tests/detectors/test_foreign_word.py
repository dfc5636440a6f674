"""Words of the source's language, and characters of another orthography, left in the text."""

from __future__ import annotations

import re

import pytest

from cleanup.detectors import Detector, trigger_of
from cleanup.detectors.encoding import mixed_han
from cleanup.detectors.residue import foreign_word
from cleanup.edits.edit import Edit
from cleanup.text.segment import View

CYRILLIC = foreign_word.build(words={"and": "и", "the": ""}, letters="а-яё")
BESIDE = foreign_word.build(words={"and": "et", "the": ""}, beside=["le", "et", "dans"])
HAN = mixed_han.build(pairs=["們们", "時时", "個个", "說说"])


def edits(text: str, detector: Detector) -> list[Edit]:
    found = list(detector.find(View(text, None, None, None, text)))
    if found:
        assert re.search(trigger_of(detector) or "", text)
    return found


@pytest.mark.parametrize(
    ("detector", "text", "before", "after"),
    [
        (CYRILLIC, "река and мост", "and", "и"),
        (CYRILLIC, "рекаandмост", "and", "и"),
        (CYRILLIC, "на the мосту", "the", None),
        (BESIDE, "un pont and le canal", "and", "et"),
        (BESIDE, "il vit dans the maison bleue", "the", None),
        (HAN, "他们说这个时候我們没有说", "們", "们"),
    ],
)
def test_one_that_was_left(detector: Detector, text: str, before: str, after: str | None) -> None:
    assert [(e.before, e.after) for e in edits(text, detector)] == [(before, after)]


@pytest.mark.parametrize(
    ("detector", "text"),
    [
        (CYRILLIC, "группа Wind and Rain поёт"),
        (CYRILLIC, "команда and, потом"),
        (BESIDE, "le drag and drop"),
        (BESIDE, "dans The Hague"),
        (HAN, "我們說這個時候"),
        (HAN, "他们说「時說」这个词很旧，时间长"),
    ],
)
def test_names_terms_and_quotations_stay(detector: Detector, text: str) -> None:
    assert edits(text, detector) == []


def test_nothing_to_look_for_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one entry"):
        foreign_word.build(words={"and": "et"})
    with pytest.raises(ValueError, match="two characters each"):
        mixed_han.build(pairs=["們"])
