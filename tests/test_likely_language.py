"""Where no language is certain: the rules of the likeliest are used, and little of it is safe."""

from __future__ import annotations

import pytest

from cleanup import clean
from cleanup.engine.rulebook import default
from cleanup.engine.segments import clean_segments
from cleanup.languages.likely import Leaning, likely
from cleanup.text.segment import Segment


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("This is the the end.", Leaning("en", clear=True)),
        ("Los barcos y y las casas", Leaning("es", clear=True)),
        ("Er ging und und kam.", Leaning("de", clear=True)),
        ("Datei öffnen", Leaning("de")),
        ("12 / 7", None),
        ("", None),
        ("ok", None),
    ],
)
def test_the_likeliest_language(text: str, expected: Leaning | None) -> None:
    assert likely(text) == expected


@pytest.mark.parametrize(
    ("text", "beside", "expected"),
    [
        ("Mill", "de", Leaning("de")),
        ("Le moulin", "de", Leaning("fr")),
        ("мельница", "de", None),
    ],
)
def test_the_language_beside_holds_unless_the_text_speaks_another(
    text: str, beside: str, expected: Leaning | None
) -> None:
    found = likely(text, beside)
    assert (found.lang if found else None) == (expected.lang if expected else None)


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("This is the the end.", "This is the end."),
        ("Er ging und und kam.", "Er ging und kam."),
    ],
)
def test_what_proves_its_language_is_safe(text: str, after: str) -> None:
    assert clean(text).text == after


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("The World Health Organization (OMS) met.", "any/acronyms/wrong-acronym"),
        ("It's late and we 've eaten.", "en/punctuation/pronoun-apart"),
        ("L' amitié est forte.", "fr/punctuation/elision-apart"),
    ],
)
def test_what_asks_for_a_language_is_only_offered(text: str, rule: str) -> None:
    result = clean(text)
    assert result.edits == ()
    assert rule in [edit.rule for edit in result.suggestions]


def test_a_segment_leans_to_the_language_of_the_others() -> None:
    texts = [
        "Die alte Mühle am Fluss ist seit dem Sommer wieder für alle geöffnet.",
        "Im Hafen liegen an diesem Morgen nur noch zwei Boote und ein Kahn.",
        "Schlüssel",
    ]
    outcomes = clean_segments([Segment(0, len(t), t) for t in texts], default())
    assert [outcome.segment.lang for outcome in outcomes] == ["de", "de", None]
    assert outcomes[2].segment.beside == "de"
