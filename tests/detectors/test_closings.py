"""Quotations closed too early, and primes that close a quotation."""

from __future__ import annotations

import re

import pytest

from cleanup.detectors import Detector
from cleanup.detectors.joints import closed_too_early
from cleanup.detectors.quotes import prime_closing
from cleanup.edits.edit import Edit, apply
from cleanup.text.segment import View

EARLY = closed_too_early.build()
PRIME = prime_closing.build()


def edits(text: str, detector: Detector) -> list[Edit]:
    found = list(detector.find(View(text, None, None, None, text)))
    if found:
        assert detector.trigger is not None
        assert re.search(detector.trigger, text)
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“The mill was sold. ” in 1820″.", "“The mill was sold in 1820.”"),
        ("“The mill was sold.” in 1820″.", "“The mill was sold in 1820.”"),
        ("“The mill was sold ” in 1820″, he said.", "“The mill was sold in 1820,” he said."),
        ("“The mill was sold. ” in May”.", "“The mill was sold in May.”"),
        ("“The mill was sold. ” in 1820″", "“The mill was sold in 1820”"),
    ],
)
def test_closed_too_early(text: str, expected: str) -> None:
    (edit,) = edits(text, EARLY)
    assert apply(text, [edit]) == expected


def test_the_other_ways_are_offered() -> None:
    text = "He said “the mill was sold. ” in 1820″."
    (edit,) = edits(text, EARLY)
    assert (edit.before, edit.after) == (". ” in 1820″.", " in 1820.”")
    assert edit.alternatives == (" in 1820”.", "” in 1820.")
    british = closed_too_early.build(stop_inside=False)
    (edit,) = edits(text, british)
    assert edit.after == " in 1820”."


@pytest.mark.parametrize(
    "text",
    [
        "“The mill,” she said, “was sold.”",
        "“The mill was sold.” He left.",
        "“The mill was sold.” It was 12″ wide.",
        "“The mill” was sold in 1820.",
        "The mill. ” in 1820″.",
        "“The mill” was 12″ wide.",
        f"“The mill was sold. ” in {'a very ' * 9}old year″.",
    ],
)
def test_not_closed_too_early(text: str) -> None:
    assert edits(text, EARLY) == []


@pytest.mark.parametrize(
    ("text", "expected", "safe"),
    [
        ("He said “the mill is old″ twice.", "He said “the mill is old” twice.", True),
        ("He said “the mill is old.″", "He said “the mill is old.”", True),
        ("He said “the mill is old′′.", "He said “the mill is old”.", True),
        ("He said “it was built in 1820″.", "He said “it was built in 1820”.", False),
    ],
)
def test_prime(text: str, expected: str, *, safe: bool) -> None:
    (edit,) = edits(text, PRIME)
    assert apply(text, [edit]) == expected
    assert edit.safe is safe


@pytest.mark.parametrize(
    "text",
    [
        "a board of 12″ by 3″",
        "“boards” of 12″",
        "“The town at 40° 26′ 46″ north",
        "“f″ is the second derivative” of f.",
        "“He wrote word″ there” and left.",
    ],
)
def test_no_prime(text: str) -> None:
    assert edits(text, PRIME) == []


@pytest.mark.parametrize("build", [closed_too_early.build, prime_closing.build])
def test_refuses(build: type[Detector]) -> None:
    with pytest.raises(ValueError, match="one character"):
        build(opening="``", closing="”")  # type: ignore[call-arg]
