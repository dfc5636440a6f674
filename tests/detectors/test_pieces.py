"""A long text is looked at piece by piece, and the same is found as in all of it at once."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleanup.detectors import Detector
from cleanup.detectors.encoding import mojibake
from cleanup.detectors.repetition import _again, doubled_phrase, echoed_word, joined_phrase
from cleanup.detectors.residue import page_line
from cleanup.detectors.spaces import _hyphened, spaced_hyphen
from cleanup.text import pieces as module
from cleanup.text.pieces import WORDS, pieces
from cleanup.text.segment import View
from cleanup.text.whole_words import places, stands
from tests.growth import growth

SAID = (
    "The harbour harbour was open.",
    "It was time of time for the boats boats,",
    "the choice of the mill of the choice of the mill again",
    "two cases in two cases of doubt",
    "the old mill and the old mill, or the old wheel of the old wheel.",
    "stronger and stronger, harbour",
    "harbour",
    "Leave a comment",
    "A plug - in of the mill, a plug-in of the harbour.",
    "Der Müller sagte â€œneinâ€ und ging.",
    "la la la la la la",
    "",
    " \t",
    "x" * 70,
    "Ein Satz mit Wörtern, der länger ist als sechzig Buchstaben, und der mit einem Punkt endet.",
)
texts = st.lists(
    st.tuples(st.sampled_from(SAID), st.sampled_from(("\n", "\n\n", " ", "\n \n"))), max_size=30
).map(lambda rows: "".join(text + end for text, end in rows))
RULES = {
    "echo": echoed_word.build(
        spare=["very"], links=["of"], joins=["and"], articles=["the"], kinds=["er"]
    ),
    "phrase": doubled_phrase.build(),
    "joined": joined_phrase.build(links=["of", "and"]),
    "line": page_line.build(lines={"en": "leave a comment"}, date=r"\d+"),
    "hyphen": spaced_hyphen.build(guess=True, lang="en"),
    "mojibake": mojibake.build(),
}


@pytest.fixture(autouse=True)
def short(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Have pieces of a few lines."""
    monkeypatch.setattr(module, "_LEAST", 40)
    monkeypatch.setattr(module, "_MOST", 200)
    for rule in (doubled_phrase, joined_phrase):  # what is remembered is of other pieces
        monkeypatch.setattr(rule, "again", _again.again.__wrapped__)
    pieces.cache_clear()
    yield
    pieces.cache_clear()


def found(rule: Detector, text: str, long: int) -> list[tuple[int, int, str | None]]:
    before, module.LONG = module.LONG, long
    pieces.cache_clear()
    _hyphened._hyphened.cache_clear()
    mojibake._proven.cache_clear()
    try:
        edits = list(rule.find(View(text, "en", None, None, text)))
    finally:
        module.LONG = before
    return [(edit.start, edit.end, edit.after) for edit in edits]


@given(text=texts)
@settings(max_examples=80, deadline=None)
@pytest.mark.parametrize("name", RULES)
def test_the_same_is_found_piece_by_piece(name: str, text: str) -> None:
    assert found(RULES[name], text, 0) == found(RULES[name], text, len(text))


@given(text=texts)
@settings(max_examples=200, deadline=None)
def test_pieces_are_the_text_and_know_the_words_beside_them(text: str) -> None:
    pieces.cache_clear()
    before, module.LONG = module.LONG, 0
    try:
        told = pieces(text)
    finally:
        module.LONG = before
    assert "".join(piece.text for piece in told) == text
    for piece in told:
        end = piece.start + len(piece.text)
        assert text[piece.start : end] == piece.text
        assert end == len(text) or text[end - 1] == "\n"
        assert piece.after.split() == text[end:].split()[:WORDS]
        assert piece.before.split() == text[: piece.start].split()[-1:]


def test_a_change_makes_few_pieces_new() -> None:
    draw = random.Random(4)
    lines = [" ".join(draw.choices(SAID[1].split(), k=draw.randint(3, 12))) for _ in range(3000)]
    text = "\n".join(lines)
    for _ in range(20):
        at = draw.randrange(len(text))
        changed = text[:at] + draw.choice((" ,", "\n", "a")) + text[at:]
        new = {each[1:] for each in pieces(changed)} - {each[1:] for each in pieces(text)}
        assert len(new) <= 4
        text = changed


@given(text=texts, word=st.sampled_from(("harbour", "boats", "plug-in", "la", "x")))
@settings(max_examples=60, deadline=None)
def test_words_are_counted_piece_by_piece(text: str, word: str) -> None:
    long = "\n".join([text] * (2 + module.LONG // (len(text) + 1)))
    for times in (1, 2, 50):
        assert stands(long, word, times) == (len(list(places(long, word))) >= times)


def test_a_very_long_line_is_no_piece() -> None:
    text = "The committee met in the old mill again, and nobody asked for the price. " * 2000
    assert "".join(piece.text for piece in pieces(text)) == text
    assert max(len(piece.text) for piece in pieces(text)) < len(text) / 3


def test_phrases_said_twice_in_a_long_line_take_time_in_proportion() -> None:
    def work(times: int) -> None:
        text = "where the mill stood where the mill stood and no more 12 " * times
        assert len(list(RULES["phrase"].find(View(text, "en", None, None, text)))) == times

    assert growth(work, 500) < 8
