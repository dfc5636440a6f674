"""Pairs of two kinds, marks of another language, marks that look the wrong way."""

from __future__ import annotations

import re

import pytest

from cleanup.detectors import Detector
from cleanup.detectors.quotes import foreign_quotes, mismatched, turned_quote
from cleanup.edits.edit import apply
from cleanup.text.segment import View

MISMATCHED, FOREIGN, TURNED = mismatched.build(), foreign_quotes.build(), turned_quote.build()


def cleaned(detector: Detector, text: str, lang: str) -> str:
    edits = list(detector.find(View(text, lang, None, None, text)))
    if edits:
        assert re.search(str(detector.trigger), text)
    return apply(text, edits)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", '“The mill", he said, “is old."', "“The mill”, he said, “is old.”"),
        ("en", '"The mill” is old', "“The mill” is old"),
        ("de", 'die „Mühle" ist alt', "die „Mühle“ ist alt"),
        ("ru", 'это «мельница" здесь', "это «мельница» здесь"),
        ("en", '"The mill» is old', '"The mill" is old'),
        # whole, or not to be told
        ("de", "die „Mühle“ und die »Kähne« sind alt", None),
        ("sv", "det är ”kvarnen” här", None),
        ("en", 'a board of 12" by “the mill', None),
        ("en", '“The mill. "The river.', None),
    ],
)
def test_mismatched(lang: str, text: str, expected: str | None) -> None:
    assert cleaned(MISMATCHED, text, lang) == (expected or text)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "They call it « the mill » here.", "They call it “the mill” here."),
        ("en", 'He said "yes" and « no ».', 'He said "yes" and "no".'),
        ("en", "“It is the mill ». He left.", "“It is the mill”. He left."),
        ("es", "el „molino“ es viejo", "el «molino» es viejo"),
        ("de", "die ”Mühle” ist alt", "die „Mühle“ ist alt"),
        ("de", "die »Mühle« ist alt", None),
        ("ru", "“мельница” и „лодка“", None),
        ("en", "The sign reads «мельница» here.", None),
        ("en", "the signs « and » are marks", None),
        ("xx", "« mill »", None),
    ],
)
def test_foreign(lang: str, text: str, expected: str | None) -> None:
    assert cleaned(FOREIGN, text, lang) == (expected or text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It is open, ”he wrote.", "“It is open,” he wrote."),
        ("He wrote ”yes” twice.", "He wrote “yes” twice."),
        ("He wrote “yes“ twice.", "He wrote “yes” twice."),
        ("She called it“ the mill” once.", "She called it “the mill” once."),
        ("“It is open,” he wrote. “Come in.”", None),
        ("“It is open. “Come” is what he wrote.", None),
        ("Er sagte „ja“ dazu.", None),
    ],
)
def test_turned(text: str, expected: str | None) -> None:
    assert cleaned(TURNED, text, "en") == (expected or text)
