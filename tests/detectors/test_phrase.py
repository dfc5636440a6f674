"""The phrase detector: its notation, its edits, its lookup and its errors."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanup.detectors import trigger_of
from cleanup.detectors.phrase import build, cased_like, index, notation, trimmed
from cleanup.edits.edit import Edit, apply
from cleanup.text.segment import View


def edits(phrase: str, text: str, renders: str = "") -> list[Edit]:
    detector = build(phrases=[phrase], renders=renders)
    found = list(detector.find(View(text, "en", None, None, text)))
    assert not found or re.search(trigger_of(detector) or "", text)
    return found


@pytest.mark.parametrize(
    ("phrase", "text", "after"),
    [
        ("at fault of = for lack of", "Left at fault of time.", "Left for lack of time."),
        ("at fault of = for lack of", "AT FAULT OF TIME", "FOR LACK OF TIME"),
        ("at fault of = for lack of", "At Fault of Time", "For Lack of Time"),
        ("at fault of = for lack of", "Left at\nfault  of it", "Left for lack  of it"),
        ("at fault of = for lack of", "The default at faults of", "The default at faults of"),
        ("{say|says|said} me = {tell|tells|told} me", "He said me so.", "He told me so."),
        ("{a|the} {one|two} x = {1|2} {1} x", "the two x", "2 the x"),
        ("{do|did} {sport|sports} = {2:a sport|sports} {1}", "did sports", "sports did"),
        ("on (the )own = alone", "left on the own", "left alone"),
        ("on (the )own = alone", "left on own", "left alone"),
        ("on (very )own = (very )alone", "on very own", "very alone"),
        ("on (very )own = (very )alone", "on own", "alone"),
        ("since <n> years = for <1> years", "since 1,200 years", "for 1,200 years"),
        ("how does <w> look like = what does <1> look like", "how does Ann look like",
         "what does Ann look like"),
        ("by the <w+> side = <1>", "by the far left side", "far left"),
        ("the general <N> = General <1>", "The general Smith", "General Smith"),
        ("explain me = explain to me", "Explain me it", "Explain to me it"),
        ("discuss about = discuss", "we discuss about it", "we discuss it"),
        ("world's first = first", "the world’s first", "the first"),
        ("long-term = long", "the long‑term plan", "the long plan"),
        ("Nato alliance = NATO", "the nato alliance", "the NATO"),
        (r"a \(b = a\/b", "so a (b it is", "so a/b it is"),
        (r"5 \# 6 = 5", "so 5 # 6 now", "so 5 now"),
        ("I am agree = I agree", "I am agree.", "I agree."),
        ("高い値段 = 高価", "とても高い値段です", "とても高価です"),
        ("重点{是|将}放 = 重点{是|将}", "主要重点是放在", "主要重点是在"),
    ],
)  # fmt: skip
def test_replaces(phrase: str, text: str, after: str) -> None:
    assert apply(text, edits(phrase, text)) == after


def test_an_edit_covers_what_differs() -> None:
    (edit,) = edits("to the request of = at the request of", "He came to the request of all.")
    assert (edit.start, edit.before, edit.after) == (8, "to", "at")


def test_alternatives_share_the_span() -> None:
    (edit,) = edits("all what = all that / everything that", "I saw all what came")
    assert (edit.before, edit.after, edit.alternatives) == ("all what", "all that",
                                                            ("everything that",))  # fmt: skip


def test_a_question_mark_flags() -> None:
    (edit,) = edits("make suspect = ?", "signs make suspect that")
    assert (edit.before, edit.after) == ("make suspect", None)


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("to the request of", 1),
        ("according to the request of", 0),
        ("according to the request of A, and to the request of B", 1),
    ],
)
def test_contexts_excuse_what_they_overlap(text: str, hits: int) -> None:
    phrase = (
        "to the request of = at the request of ! {according|added} to | to the request of {law}"
    )
    phrase = phrase.replace(" | to the request of {law}", "")
    assert len(edits(phrase, text)) == hits


@pytest.mark.parametrize("order", ["# ce qui ! say this that", "! say this that # ce qui"])
def test_note_and_context_stand_in_any_order(order: str) -> None:
    phrase = f"this that = which {order}"
    (edit,) = edits(phrase, "late, this that hurt", renders="French")
    assert edit.reason == "“this that” is a word-for-word rendering of French “ce qui”."
    assert edits(phrase, "say this that") == []


def test_equal_after_case_is_nothing() -> None:
    assert edits("belt and road = Belt and Road", "the Belt and Road") == []


def test_offsets_are_those_of_the_text() -> None:
    text = "İİİ 😀 discuss about it"
    (edit,) = edits("discuss about = discuss", text)
    assert text[edit.start : edit.end] == edit.before == " about"


def test_a_letter_that_only_re_holds_equal_is_no_match() -> None:
    assert edits("kelvin about = kelvin", "\u212aelvin about") == []


def test_lists_are_shared() -> None:
    detector = build(phrases=["able to {@verb}ly = {@verb}"], lists={"verb": "do|go"})
    text = "able to goly"
    assert apply(text, detector.find(View(text, "en", None, None, text))) == "go"


@pytest.mark.parametrize(
    ("phrase", "says"),
    [
        ("no equals sign", "wrong = right"),
        ("a = ", "wrong = right"),
        ("a {b = c", "cannot be read"),
        ("a | b = c", "cannot be read"),
        ("a {b} = c", "cannot be read"),
        ("a {b|<w>} = c", "cannot be read"),
        ("a b = {x|y}", "nothing on the left corresponds to “{x|y}”"),
        ("{a|b} c = {2}", "nothing on the left corresponds to “{2}”"),
        ("a b = <1>", "nothing on the left corresponds to “<1>”"),
        ("a b = (the )c", "nothing on the left corresponds to “(the )”"),
        ("a (the) b = c", "includes its space"),
        ("<w> (so )<n> = a", "one literal word"),
        ("{@verb} it = a", "no list of that name"),
        ("a ! b ! c = d", "only one"),
    ],
)
def test_a_bad_line_says_what_to_do(phrase: str, says: str) -> None:
    with pytest.raises(ValueError, match=re.escape(says)) as error:
        trigger_of(build(phrases=[phrase]))
    assert phrase in str(error.value)


def test_no_phrases() -> None:
    with pytest.raises(ValueError, match="empty"):
        build(phrases=[])


@pytest.mark.parametrize(
    ("model", "text", "cased"),
    [
        ("in the end of", "at the end of", "at the end of"),
        ("In the end of", "at the end of", "At the end of"),
        ("IN THE END OF", "at the end of", "AT THE END OF"),
        ("The Second Partner of", "the second-largest partner of", "The Second-Largest Partner of"),
        ("I am agree", "we agree", "we agree"),
        (", This that", ", which", ", Which"),
    ],
)
def test_case(model: str, text: str, cased: str) -> None:
    assert cased_like(model, text) == cased


WORDS = st.lists(st.sampled_from(["a", "bee", "sea-d", "e'f", ",", "I"]), max_size=5).map(" ".join)


@given(WORDS.filter(bool), st.lists(WORDS, min_size=1, max_size=3))
def test_trimming_loses_nothing(before: str, afters: list[str]) -> None:
    start, end, cut = trimmed(before, afters)
    assert [before[:start] + c + before[end:] for c in cut] == afters
    assert before == afters[0] or before[start:end]


@pytest.mark.parametrize(
    ("phrase", "text", "may"),
    [
        ("{a|b} c = d", "b c", True),
        ("{a|b} c = d", "d c", False),
        ("{a|b} c = d", "a b", False),
        ("on one's own = d", "on one’s\nOWN", True),
        ("on one's own = d", "one's own on", False),
        ("br{ing|ought} to = d", "brought to", True),
        ("{to|for} the {long |short }term = d", "for the short term", True),
        ("at {one|two}, (or |and )more = d", "at two or more", True),
        ("at {one|two}, (or |and )more = d", "at two, more", True),
        ("at {one|two}, (or |and )more = d", "at more or two", False),
        ("in (<w> )of = d", "in spite of", True),
        ("of ({the|a} )<n> years = d", "of the 12 years", True),
        ("on (the )own <w> to = d", "on own, to", True),
        ("in co-operation <w+> of = d", "IN CO‑OPERATION, of", True),
    ],
)
def test_words_tell_where_a_phrase_may_stand(phrase: str, text: str, may: bool) -> None:  # noqa: FBT001
    assert index.may_stand(notation.draft(phrase).left, index.said(text)) is may


def test_ten_thousand_phrases_are_looked_up() -> None:
    lines = [f"wrong{n} phrase of {n} = right{n}" for n in range(10_000)]
    detector = build(phrases=lines)
    text = "Here is Wrong4711 phrase of 4711 and no other."
    assert apply(text, detector.find(View(text, "en", None, None, text))) == (
        "Here is Right4711 and no other."
    )


def test_the_longer_phrase_speaks() -> None:
    detector = build(phrases=["XX century = 20th century", "in XX century = in the 20th century"])
    text = "in XX century"
    edit, = detector.find(View(text, "en", None, None, text))  # fmt: skip
    assert (edit.before, edit.after) == ("XX", "the 20th")


def test_a_letter_of_two_code_points_is_part_of_its_word() -> None:
    find = build(phrases=["ltima = última", "cafe = café"]).find
    for text in ("la u\u0301ltima rueda", "el cafe\u0301 solo"):
        assert not list(find(View(text, "es", None, None, text)))
    find = build(phrases=["मिल = चक्की"]).find
    assert not list(find(View("वह मिला था", "hi", None, None, "वह मिला था")))
    assert len(list(find(View("वह मिल था", "hi", None, None, "वह मिल था")))) == 1
