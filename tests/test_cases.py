"""Cases as data: ``tests/cases`` holds texts that stay, texts to repair, and known failures.

``keep/<language>.toml`` is correct text, by class: no safe edit may touch it. Each is our own
example of a kind that real documentation, chat, verse or tables hold. ``fix/<language>.toml`` holds
pairs: what the machine left, and what the safe edits of all rules together make of it; under
``suggested``, what all suggestions make of it. ``und`` is text whose language is not told.
``quiet/<language>.toml`` is correct text in which nothing at all is found: what was once offered
there was wrong. ``known-failures.toml`` is what should be found and is not: it is expected to fail,
and a test that passes all of a sudden says so.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from cleanup import clean

CASES = Path(__file__).parent / "cases"


def kept(name: str = "keep") -> Iterator[tuple[str, str]]:
    """Yield language and text of all that stays as it is."""
    for path in sorted((CASES / name).glob("*.toml")):
        for texts in tomllib.loads(path.read_text("utf-8")).values():
            yield from ((path.stem, text) for text in texts)


def pairs(name: str) -> Iterator[tuple[str, str, str]]:
    """Yield language, text and what becomes of it."""
    for path in sorted((CASES / "fix").glob("*.toml")):
        for before, after in tomllib.loads(path.read_text("utf-8")).get(name, []):
            yield path.stem, before, after


def failures() -> list[tuple[str, str, str]]:
    """Return language, text and what should become of it, of what is not found."""
    cases = tomllib.loads((CASES / "known-failures.toml").read_text("utf-8"))["case"]
    return [(case["lang"], case["text"], case["want"]) for case in cases]


def told(lang: str) -> str | None:
    """Return the language as `clean` is told it."""
    return None if lang == "und" else lang


@pytest.mark.parametrize(("lang", "text"), list(kept()))
def test_no_safe_edit(lang: str, text: str) -> None:
    assert clean(text, told(lang)).edits == ()


@pytest.mark.parametrize("text", [text for lang, text in kept() if lang != "und"])
def test_nor_where_the_language_must_be_found(text: str) -> None:
    assert clean(text).edits == ()


@pytest.mark.parametrize(("lang", "text"), list(kept("quiet")))
def test_nothing_is_found(lang: str, text: str) -> None:
    result = clean(text, told(lang))
    assert (*result.edits, *result.suggestions) == ()


@pytest.mark.parametrize(("lang", "before", "after"), list(pairs("fix")))
def test_safe_edits(lang: str, before: str, after: str) -> None:
    assert clean(before, told(lang)).text == after
    assert clean(after, told(lang)).edits == ()


@pytest.mark.parametrize(("lang", "before", "after"), list(pairs("suggested")))
def test_safe_edits_and_suggestions(lang: str, before: str, after: str) -> None:
    assert clean(before, told(lang)).text != after
    assert clean(before, told(lang), unsafe=True).text == after


@pytest.mark.xfail(strict=True, reason="tests/cases/known-failures.toml")
@pytest.mark.parametrize(("lang", "text", "want"), failures())
def test_known_failures(lang: str, text: str, want: str) -> None:
    assert clean(text, told(lang), unsafe=True).text == want
