"""Edits of a log chosen by number: applied, left out, replaced by an alternative, reverted."""

from __future__ import annotations

from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleanup.edits.edit import Edit
from cleanup.edits.report import Findings
from cleanup.engine.engine import report
from cleanup.log.records import Entry, Head, head_line, lines, read
from cleanup.log.replay import played, reverted
from cleanup.log.selection import SelectionError, numbers, selected

TEXT = "one  two , three makes part of four."
FOUND = Findings(
    (
        Edit(3, 5, "  ", " ", ("any/a/double",), safe=True),
        Edit(8, 10, " ,", ",", ("any/a/comma",), safe=True),
    ),
    (
        Edit(17, 30, "makes part of", "is part of", ("en/a/calque",), alternatives=("belongs to",)),
        Edit(31, 35, "four", None, ("en/a/flag",)),
    ),
)


def logged() -> tuple[Head, list[Entry]]:
    told = report("a.txt", TEXT, FOUND, "signature")
    before, after = (sha256(t.encode()).hexdigest() for t in (TEXT, told.text()))
    head = Head("a.txt", "signature", "utf-8", False, before, after)  # noqa: FBT003
    ((head, entries),) = read(iter([head_line(head), *lines(told)]))
    return head, entries


@pytest.mark.parametrize(
    ("only", "without", "alternatives", "made"),
    [
        (None, (), {}, "one two, three makes part of four."),
        ({1, 3}, (), {}, "one two , three is part of four."),
        (None, {2}, {}, "one two , three makes part of four."),
        ({3}, (), {3: 1}, "one  two , three belongs to four."),
        ((), (), {}, TEXT),
    ],
)
def test_only_what_is_named_is_applied(
    only: set[int] | None, without: set[int], alternatives: dict[int, int], made: str
) -> None:
    head, entries = logged()
    assert [entry.order for entry in entries] == [1, 2, 3, 4]
    picked = selected(entries, only, without, alternatives)
    assert played(head, picked, TEXT.encode(), exact=False).decode() == made


def test_what_cannot_be_applied_is_said() -> None:
    _, entries = logged()
    with pytest.raises(SelectionError, match="finding 4 is a flag"):
        selected(entries, {4})
    with pytest.raises(SelectionError, match="edit 3 has 1 alternatives, not 2"):
        selected(entries, None, (), {3: 2})
    with pytest.raises(SelectionError, match="'x' is neither a number"):
        numbers("1,x")
    assert numbers("3, 7-9") == {3, 7, 8, 9}


@given(st.sets(st.sampled_from([1, 2])))
def test_edits_are_reverted_one_by_one(chosen: set[int]) -> None:
    head, entries = logged()
    after = played(head, entries, TEXT.encode())
    came = reverted(head, entries, after, chosen)
    rest = selected(entries, {1, 2} - chosen)
    assert came.data == played(head, rest, TEXT.encode(), exact=False)
    assert (came.count, came.lost) == (len(chosen), ())


def test_an_edit_is_found_again_where_the_text_around_it_moved() -> None:
    head, entries = logged()
    typed = "A line before.\none two, three makes part of five."
    came = reverted(head, entries, typed.encode(), {2})
    assert came.data.decode() == "A line before.\none two , three makes part of five."
    came = reverted(head, entries, b"nothing of that", {1, 2})
    assert (came.data, came.lost) == (b"nothing of that", (1, 2))


@st.composite
def typed_elsewhere(draw: st.DrawFn) -> tuple[str, tuple[Edit, ...], str, str]:
    """A text of unlike words, edits of some, what a person made of it, and what revert must give.

    The person types between words, not within ten code points of an edit on both sides.
    """
    count = draw(st.integers(8, 60))
    words = [f"w{number}ord{number * number}" for number in range(count)]
    edited = draw(st.sets(st.integers(0, count - 1), max_size=6))
    typed = draw(st.dictionaries(st.integers(0, count), st.sampled_from(["new ", "\n", "w3ord9 "])))
    before, now, wanted = "", "", ""
    edits = []
    for number, word in enumerate(words):
        more = typed.get(number, "") if not {number - 1, number, number + 1} & edited else ""
        after = draw(st.sampled_from(["", "other", "-"])) if number in edited else word
        if number in edited:
            at = len(before)
            edits.append(Edit(at, at + len(word), word, after, ("any/a/b",), safe=True))
        before += f"{word} "
        now += f"{more}{after} "
        wanted += f"{more}{word} "
    return before, tuple(edits), now, wanted


@given(typed_elsewhere())
def test_revert_edit_by_edit_after_a_person_typed_elsewhere(
    told: tuple[str, tuple[Edit, ...], str, str],
) -> None:
    before, edits, now, wanted = told
    made = report("a.txt", before, Findings(edits), "signature")
    sums = (sha256(t.encode()).hexdigest() for t in (before, made.text()))
    head = Head("a.txt", "signature", "utf-8", False, *sums)  # noqa: FBT003
    ((head, entries),) = read(iter([head_line(head), *lines(made)]))
    came = reverted(head, entries, now.encode(), {entry.order for entry in entries})
    if not came.lost:
        assert came.data.decode() == wanted
    assert came.count + len(came.lost) == len(edits)
    assert len(came.lost) <= sum(not edit.after for edit in edits), "what was put there is found"


@settings(max_examples=200, deadline=None)
@given(st.integers(1, 6), st.data())
def test_what_is_reverted_already_stays_reverted(count: int, data: st.DataObject) -> None:
    """Equal lines, so that the same edit stands near by, made."""
    line = "The mill , and the the key, is really open."
    edits = [(" ,", ",", 8), ("the the", "the", 15), ("really ", "", 31)]
    text = f"{line}\n" * count
    found = tuple(
        Edit(at + start, at + start + len(old), old, new, ("any/a/b",), safe=True)
        for at in range(0, len(text), len(line) + 1)
        for old, new, start in edits
    )
    made = report("a.txt", text, Findings(found), "signature")
    sums = (sha256(t.encode()).hexdigest() for t in (text, made.text()))
    head = Head("a.txt", "signature", "utf-8", False, *sums)  # noqa: FBT003
    ((head, entries),) = read(iter([head_line(head), *lines(made)]))
    numbers_ = st.sets(st.integers(1, len(entries)), min_size=1)
    first, second = data.draw(numbers_), data.draw(numbers_)
    once = reverted(head, entries, made.text().encode(), first)
    twice = reverted(head, entries, once.data, second)
    assert set(twice.back) == first & second
    assert twice.lost == ()
    whole = reverted(head, entries, made.text().encode(), first | second)
    assert twice.data == whole.data


def test_revert_in_a_long_text_takes_no_time() -> None:
    text = "The boat, the key, the mill. " * 20_000
    found = tuple(
        Edit(at, at + 4, "boat", after, ("any/a/b",), safe=True)
        for at, after in ((4, ""), (29 * 9_000 + 4, ","), (29 * 19_000 + 4, ""))
    )
    made = report("a.txt", text, Findings(found), "signature")
    head = Head("a.txt", "signature", "utf-8", False, "", "")  # noqa: FBT003
    ((head, entries),) = read(iter([head_line(head), *lines(made)]))
    came = reverted(head, entries, ("One more. " + made.text()).encode(), {1, 2, 3})
    assert came.lost == ()
    assert came.data.decode() == "One more. " + text
