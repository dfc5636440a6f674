"""What a checker finds goes the way of every edit, and our own suggestions go first."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanup.edits.choose import accept_all, choose
from cleanup.edits.edit import Edit, apply
from cleanup.edits.report import Outcome
from cleanup.engine.checker import Checked, Passage
from cleanup.engine.grammar_pass import FOREIGN, UNTOLD, Proofread, proofread
from cleanup.engine.rulebook import default
from cleanup.engine.segment import clean_segment
from cleanup.text.blocks import units
from cleanup.text.segment import Mark, Segment

RULE = "grammar/en/TEH"


def finder(pattern: str, after: str | None = "the") -> Sequence[object]:
    """A checker that finds a pattern, and what it was shown."""
    shown: list[Passage] = []

    def check(passages: Sequence[Passage]) -> list[Checked]:
        shown.extend(passages)
        return [
            Checked(
                tuple(
                    Edit(*m.span(), m[0], after, (RULE,), "x", "So.")
                    for m in re.finditer(pattern, passage.text)
                )
            )
            for passage in passages
        ]

    return check, shown


def read(text: str, pattern: str, after: str | None = "the", **more: object) -> Proofread:
    segment = Segment(0, len(text), text, "en", **more)  # type: ignore[arg-type]
    check, _ = finder(pattern, after)
    [came] = proofread([[clean_segment(segment, default())]], check)  # type: ignore[arg-type]
    return came


def mine(came: Proofread) -> list[Edit]:
    return [e for outcome in came.outcomes for e in outcome.suggestions if e.rule == RULE]


def test_findings_are_told_of_the_original_text() -> None:
    text = "It was  cold , and teh groups. .\nThen teh end came."
    came = read(text, "teh")
    assert [text[e.start : e.end] for e in mine(came)] == ["teh", "teh"]
    [outcome] = came.outcomes
    assert outcome.edits
    accepted = apply(text, [*outcome.edits, *mine(came)])
    assert accepted == "It was cold, and the groups.\nThen the end came."


@given(st.lists(st.sampled_from(["teh", "cold ,", "😀", "groups. .", "the the", "so", "\n", "x"])))
def test_any_choice_applies(words: list[str]) -> None:
    text = "It was " + " ".join(words)
    came = read(text, r"teh|\w+ ?[,.]|the")
    [outcome] = came.outcomes
    made = apply(text, outcome.edits)
    for edit in outcome.suggestions:
        assert text[edit.start : edit.end] == edit.before
        apply(text, [*outcome.edits, edit])
    everything = [e for e in outcome.suggestions if e.after is not None]
    apply(text, [*outcome.edits, *everything])
    assert apply(text, outcome.edits) == made


def test_one_that_takes_a_safe_edit_back_is_lost_with_the_reason() -> None:
    text = "It was cold , they said."
    came = read(text, "cold,", "cold ,")
    assert mine(came) == []
    assert [lost.reason for lost in came.outcomes[0].lost] == ["It would revert a safe edit."]


def test_ours_goes_first_on_the_same_place() -> None:
    text = "It should be be long enough for them."
    came = read(text, "be be", "been")
    assert mine(came) == []
    [lost] = came.outcomes[0].lost
    assert lost.edit.rule == RULE
    assert lost.reason == "en/repetition/doubled-word-maybe changes the same place."
    assert [e.rule for e in came.outcomes[0].suggestions] == ["en/repetition/doubled-word-maybe"]


@pytest.mark.parametrize(
    "text",
    [
        "See https://example.org/teh for it.",
        "Write `teh` there, they said.",
        "It was teh [sic] one that came.",
        "It was teh one. <!-- cleanup: ignore -->",
        "It was teh one. <!-- cleanup: ignore[grammar] -->",
        "It was teh one. <!-- cleanup: ignore[grammar/en/TEH] -->",
        "<!-- cleanup: off[grammar] -->\nIt was teh one.",
    ],
)
def test_it_keeps_off_what_is_protected(text: str) -> None:
    assert mine(read(text, "teh")) == []


def test_it_speaks_where_others_are_told_to_be_silent() -> None:
    assert len(mine(read("It was teh one. <!-- cleanup: ignore[any/spaces] -->", "teh"))) == 1


def test_what_the_format_protects_is_shown_as_such_and_never_changed() -> None:
    text = "It was **teh** one, and teh other."
    check, shown = finder("teh")
    segment = Segment(0, len(text), text, "en", marks=(Mark(7, 14),))
    [came] = proofread([[clean_segment(segment, default())]], check)  # type: ignore[arg-type]
    assert [e.start for e in mine(came)] == [24]
    assert shown[0].protected == ((7, 14),)  # type: ignore[attr-defined]


def test_paragraphs_travel_with_their_language_and_source() -> None:
    text = (
        "The committee met again in the autumn, and its report came out.\n\n"
        "Der Ausschuss trat im Herbst wieder zusammen und legte seinen Bericht vor.\n\n123\n"
    )
    check, shown = finder("x")
    segment = Segment(0, len(text), text, None, "source", "fr")
    proofread([[clean_segment(segment, default())]] * 2, check)  # type: ignore[arg-type]
    assert [(p.lang, p.source, p.document) for p in shown] == [  # type: ignore[attr-defined]
        ("en", "source", 0),
        ("de", "source", 0),
        ("en", "source", 1),
        ("de", "source", 1),
    ]


def test_units_are_found_again_in_the_settled_text() -> None:
    text = "It was cold , so. .\nIt was  so , too. .\n\nEnd , of it."
    check, shown = finder("x")
    explicit = Segment(0, len(text), text, "en", units=tuple(units(text)))
    proofread([[clean_segment(explicit, default())]], check)  # type: ignore[arg-type]
    found = [p.text for p in shown]  # type: ignore[attr-defined]
    assert found == ["It was cold, so.", "It was  so, too.", "End, of it."]


@pytest.mark.parametrize("sentence", ["Then teh dog came. ", "so teh ", "他来了teh。"])
def test_a_paragraph_without_end_is_shown_in_parts(sentence: str) -> None:
    text = sentence * 10_000
    check, shown = finder("teh")
    lang = "en" if text.isascii() else "zh"
    outcome = Outcome(Segment(0, len(text), text, lang, units=((0, len(text)),)), (), ())
    [came] = proofread([[outcome]], check)  # type: ignore[arg-type]
    parts = [p.text for p in shown]  # type: ignore[attr-defined]
    assert "".join(parts) == text
    assert max(map(len, parts)) <= 10_000
    assert all(text[e.start : e.end] == "teh" for e in mine(came))
    assert len(mine(came)) == 10_000


def test_a_text_in_no_certain_language_is_said_so() -> None:
    check, shown = finder("x")
    for text, missing in (("Ok.", (UNTOLD,)), ("123", ())):
        segment = Segment(0, len(text), text)
        [came] = proofread([[clean_segment(segment, default())]], check)  # type: ignore[arg-type]
        assert came.missing == missing
        assert not came.failed
    assert not shown


def test_what_could_not_be_looked_at_is_told_of_its_own_document() -> None:
    def check(passages: Sequence[Passage]) -> list[Checked]:
        return [
            Checked((), "unknown") if p.document else Checked((), "dead", failed=True)
            for p in passages
        ]

    outcome = clean_segment(Segment(0, 9, "It was so", "en"), default())
    first, second = proofread([[outcome], [outcome]], check)
    assert (first.failed, first.missing) == (("dead",), ())
    assert (second.failed, second.missing) == ((), ("unknown",))
    assert first.outcomes == (outcome,)


@given(st.sets(st.integers(0, 5)))
def test_any_choice_of_edits_and_suggestions_applies(chosen: set[int]) -> None:
    """Two findings inside one repaired place are one place of the original: one of them is lost."""
    text = "We saw the the mill , and teh boats. ."
    segment = Segment(0, len(text), text, "en")
    check, _ = finder(r"th|e(?= mill)|teh")
    [came] = proofread([[clean_segment(segment, default())]], check)  # type: ignore[arg-type]
    outcome = came.outcomes[0]
    every = [*outcome.edits, *outcome.suggestions]
    apply(text, every)
    apply(text, [edit for number, edit in enumerate(every) if number in chosen])
    choice = choose(outcome.edits, outcome.suggestions, accept_all)
    assert apply(text, choice.made)
    assert any("changes the same place" in entry.reason for entry in outcome.lost)


def test_a_told_language_is_never_another_and_always_enough() -> None:
    check, shown = finder("x")
    german = "Die Mühle am Fluss wurde gestern wieder geöffnet, sagte der Bürgermeister."
    for text, missing in (("Ok.", ()), (german, (FOREIGN.format("en"),))):
        segment = Segment(0, len(text), text, "en")
        [came] = proofread([[clean_segment(segment, default())]], check)  # type: ignore[arg-type]
        assert came.missing == missing
    assert {passage.lang for passage in shown} == {"en"}  # type: ignore[attr-defined]
