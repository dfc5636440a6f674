"""Texts in which nothing is found are told from the others, rule by rule."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from cleanup.edits.edit import Edit, found
from cleanup.engine.silence import SOME, silent
from cleanup.rules.match import Hits, Matcher
from cleanup.text.segment import View


class Some:
    """Two rules: one that looks where its trigger matched, and one that is always asked."""

    def __init__(self) -> None:
        self.asked = [(True, self._always)]

    def find(self, number: int, view: View, _entries: object) -> list[Edit]:
        if "slow" in view.text:
            raise TimeoutError
        return [found(view.text, 0, 1, "")] if str(number) in view.text else []

    def _always(self, view: View) -> Iterable[Edit]:
        if "always" in view.text:
            yield found(view.text, 0, 1, "")


def told(*texts: str, source: str | None = "Quelle") -> list[bool]:
    hits: Hits = {1: None, 2: None}
    asked = [[(View(text, "en", source, "de", text), hits)] for text in texts]
    return silent(cast(Matcher, Some()), asked)


def test_each_text_is_told_of() -> None:
    assert told("a", "b 2", "c", "always") == [True, False, True, False]


def test_without_a_source_the_other_is_not_asked() -> None:
    assert told("always", "1", source=None) == [True, False]


def test_nobody_waits_for_a_slow_rule_again_and_again() -> None:
    quiet = ["a"] * SOME
    assert told(*quiet, "slow", "a", *quiet) == [True] * SOME + [False] * (SOME + 2)
