"""Doubled words, loops and repeated paragraphs."""

from __future__ import annotations

import re

import pytest
from growth import growth
from hypothesis import given
from hypothesis import strategies as st

from cleanup.detectors.repetition import doubled, loop, repeated_line
from cleanup.edits.edit import Edit, apply
from cleanup.text.segment import View


def view(text: str) -> View:
    return View(text, None, None, None, text)


DOUBLED = doubled.build(words=["the", "and", "for", "из", "of the"])
LOOP = loop.build()
LINE = repeated_line.build()


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("open the the door", "open the door"),
        ("open the the the door", "open the door"),
        ("The the door", "The door"),
        ("open the\nthe door", "open\nthe door"),
        ("из из дома", "из дома"),
        ("the end of the of the road", "the end of the road"),
        ("the\nthe door", "the door"),
    ],
)
def test_a_listed_word_stands_once(text: str, after: str) -> None:
    assert apply(text, DOUBLED.find(view(text))) == after


@pytest.mark.parametrize(
    "text",
    [
        "The The",
        "the The",
        "THE THE",
        "the the-door",
        "из из-за",
        "the-the",
        "the then",
        "breathe the air",
        "the, the",
        "the/the the/a",
        "we had had it",
    ],
)
def test_names_hyphens_and_other_words_stay(text: str) -> None:
    assert not list(DOUBLED.find(view(text)))


def test_with_twice_a_chain_stays() -> None:
    chained = doubled.build(words=["und"], twice=True)
    assert not list(chained.find(view("und und und so weiter")))
    assert apply("du und und ich", chained.find(view("du und und ich"))) == "du und ich"


@pytest.mark.parametrize("words", [[], ["The"], ["a  b"], ["x1"], [""]])
def test_a_bad_list_of_words_is_refused_with_a_sentence(words: list[str]) -> None:
    with pytest.raises(ValueError, match="`words`"):
        doubled.build(words=words)


@given(st.lists(st.sampled_from(["the", "and", "for", "из", "The", "a", ",", "\n"]), max_size=9))
def test_the_trigger_matches_wherever_something_is_found(parts: list[str]) -> None:
    text = " ".join(parts)
    if list(DOUBLED.find(view(text))):
        assert DOUBLED.trigger is not None
        assert re.search(DOUBLED.trigger, text)


@pytest.mark.parametrize(
    ("text", "after"),
    [
        (
            "a son who has a son who has a son who has a son who sings",
            "a son who has a son who sings",
        ),
        (
            "It is big, big town, big town, big town, big town, and old",
            "It is big, big town, and old",
        ),
        (
            "Say it once, say it loud and clear, dear. Say it once, say it loud and clear, dear.",
            "Say it once, say it loud and clear, dear.",
        ),
        ("请看我们的网站，我们的网站，我们的网站，我们的网站，我们的网站。", "请看我们的网站。"),
        ("surviving surviving surviving surviving surviving surviving surv", "surviving"),
    ],
)
def test_a_loop_is_said_once(text: str, after: str) -> None:
    assert apply(text, LOOP.find(view(text))) == after


@pytest.mark.parametrize(
    "text",
    [
        "Ha ha ha ha ha ha ha!",
        "Very, very, very, very, very good.",
        "哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈",
        "Go! Go! Go! Go! Go! Go! Go! Go!",
        "| a b | a b | a b | a b | a b | a b | a b |",
        "-- -- -- -- -- -- -- -- -- -- -- -- -- --",
        "0 1 0 1 0 1 0 1 0 1 0 1 0 1 0 1 0 1 0 1 0 1",
        "yes we can\nyes we can\nyes we can\nyes we can\n",
        "I am sorry. I am sorry.",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    ],
)
def test_laughter_chants_tables_and_figures_stay(text: str) -> None:
    assert not list(LOOP.find(view(text)))


@given(st.text(alphabet="ab ,.\n", max_size=80), st.integers(1, 6))
def test_loops_are_disjoint_and_shorten_the_text(text: str, times: int) -> None:
    looped = text * times
    found = list(LOOP.find(view(looped)))
    assert len(apply(looped, found)) <= len(looped)
    assert all(edit.after is not None and len(edit.after) < len(edit.before) for edit in found)


@pytest.mark.parametrize("piece", ["a", "ab ", "the man of ", "x, ", "。", "Yes it is. "])
def test_a_long_loop_takes_time_in_proportion(piece: str) -> None:
    assert growth(lambda size: list(LOOP.find(view(piece * (size // len(piece))))), 100_000) < 10


PARAGRAPH = "The harbour was closed for a week in the summer of that year."
LONG = PARAGRAPH + " Nobody knew why it had been closed, and nobody cared to ask."


def lines(*parts: str) -> list[Edit]:
    return list(LINE.find(view("\n".join(parts))))


def test_a_paragraph_after_itself_is_deleted_with_the_blank_lines_between() -> None:
    text = f"A title here, short\n{PARAGRAPH}\n\n{PARAGRAPH}\nThe end."
    assert apply(text, lines(*text.split("\n"))) == f"A title here, short\n{PARAGRAPH}\nThe end."


def test_a_paragraph_that_comes_again_later_is_flagged() -> None:
    found = lines("Title of it all", LONG, "Something else.", LONG)
    assert [(edit.before, edit.after) for edit in found] == [(LONG, None)]


def test_a_title_inside_the_text_is_flagged() -> None:
    found = lines("Who Closed the Harbour?", "", "By a reporter", "Who Closed the Harbour?", "x")
    assert [(edit.start > 0, edit.after) for edit in found] == [(True, None)]


@pytest.mark.parametrize(
    "parts",
    [
        ["- " + PARAGRAPH] * 2,
        ["2024-01-01 " + PARAGRAPH] * 2,
        ["Yes.", "No.", "Yes.", "No."],
        [f"{word} {PARAGRAPH}" for word in ("One", "Two", "Tri", "Six", "Ten")] * 2,
        [PARAGRAPH, "Other.", PARAGRAPH, "Again.", PARAGRAPH, "x", PARAGRAPH, PARAGRAPH[:30]],
    ],
)
def test_lists_logs_and_songs_are_left_alone(parts: list[str]) -> None:
    assert [edit for edit in lines("Heading", *parts) if edit.after is not None] == []


def test_a_doubt_is_told() -> None:
    the = doubled.build(words=["the"])
    for text, told in (
        ("In the the house and the the yard.", "another place too"),
        ("The the, the end.", "beside a comma"),
        ("In the the house.", ""),
    ):
        edit = next(iter(the.find(view(text))))
        assert (edit.safe, told in edit.reason) == (not told, True)
