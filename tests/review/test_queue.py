"""The queue of a review: grouping, answers, the way back."""

from __future__ import annotations

import pytest

from cleanup.edits.edit import Edit
from cleanup.edits.passage import Passage
from cleanup.edits.report import Findings, Report
from cleanup.engine.engine import report
from cleanup.review.finish import Finished, Written, decided
from cleanup.review.queue import Answer, Queue, queue_of
from cleanup.review.screen import screen
from cleanup.review.wrapped import wrapped
from cleanup.text.printable import columns
from cleanup.value import replace

TEXT = "It makes part of it, and makes part of\u202e that , too."


def made(path: str) -> Report:
    offers = tuple(
        Edit(at, at + 13, "makes part of", "is part of", ("en/a/calque",), alternatives=("is in",))
        for at in (3, 25)
    )
    flag = Edit(39, 40, "\u202e", None, ("any/a/flag",), reason="\x1b[31mOdd.")
    safe = Edit(44, 46, " ,", ",", ("any/a/comma",), safe=True)
    return report(path, TEXT, Findings((safe,), (*offers, flag)))


def queue(*, safe_too: bool = False) -> tuple[list[Report], Queue]:
    reports = [made("a.txt"), made("b.txt")]
    return reports, queue_of(reports, safe_too=safe_too)


def texts(reports: list[Report], asked: Queue, *, safe_too: bool = False) -> list[str]:
    accepted, rejected = asked.accepted(), asked.rejected()
    return [
        decided(each, accepted.get(n, ()), rejected.get(n, ()), safe_too=safe_too).text()
        for n, each in enumerate(reports)
    ]


def test_equal_findings_are_one_item_and_one_answer_serves() -> None:
    reports, asked = queue()
    assert [(len(item.places), item.files) for item in asked.items] == [(4, 2), (1, 1), (1, 1)]
    asked.answer(Answer("accept", "is part of"))
    assert asked.count("accept") == 4
    assert texts(reports, asked) == ["It is part of it, and is part of\u202e that, too."] * 2


def test_a_group_can_be_opened_and_each_place_decided() -> None:
    reports, asked = queue()
    asked.open_group()
    assert len(asked.items) == 6
    asked.answer(Answer("accept", "is in"))
    asked.answer(Answer("reject"))
    first, second = texts(reports, asked)
    assert first == "It is in it, and makes part of\u202e that, too."
    assert second == "It makes part of it, and makes part of\u202e that, too."


def test_the_end_tells_how_many_are_undecided() -> None:
    _, asked = queue()
    assert asked.undecided == 6
    asked.answer(Answer("reject"))
    asked.answer(Answer("skip"))
    assert asked.undecided == 2
    last = Finished(Written(0, 0, ("a.txt: gone",)), None, left=True, undecided=asked.undecided)
    assert last.sentences() == [
        "a.txt: gone",
        "Nothing was applied.",
        "2 findings are undecided; run the same command again to go on.",
    ]


def test_an_answer_is_taken_back() -> None:
    _, asked = queue()
    asked.answer(Answer("reject"))
    asked.answer(Answer("skip"))
    assert asked.back() == [1]
    assert asked.back() == [0]
    assert (asked.at, asked.answers, asked.back()) == (0, {}, [])


def test_the_rest_of_a_rule_is_accepted_at_once() -> None:
    reports, asked = queue()
    asked.open_group()
    asked.answer_rule("a.txt")
    assert asked.count("accept") == 2
    asked.back()
    asked.answer_rule()
    assert asked.count("accept") == 4
    assert texts(reports, asked)[1].startswith("It is part of it")


def test_safe_edits_are_reviewed_too_where_that_is_asked_for() -> None:
    reports, asked = queue(safe_too=True)
    while asked.item and asked.item.edit.kind != "safe":
        asked.answer(Answer("skip"))
    asked.answer(Answer("reject"))
    assert texts(reports, asked, safe_too=True) == [TEXT] * 2


def test_nothing_of_a_text_moves_the_terminal() -> None:
    _, asked = queue()
    shown = []
    while asked.item:
        shown.append("".join(text for _, text in screen(asked)))
        asked.answer(Answer("skip"))
    assert not any(sign in text for text in shown for sign in ("\x1b", "\u202e"))
    assert "<U+202E>" in shown[1]
    assert "nothing left to decide" in "".join(text for _, text in screen(asked))


def test_answers_of_an_earlier_review_are_taken_over_and_can_be_changed() -> None:
    _, asked = queue()
    asked.resume([(0, Answer("accept", "is in"))])
    assert (asked.at, asked.count("accept")) == (1, 4)
    assert asked.back() == [0]
    assert (asked.at, asked.count("accept"), asked.back()) == (0, 0, [])


@pytest.mark.parametrize(
    ("pieces", "width", "lines"),
    [
        ([("", "a short line\n")], 20, ["a short line", ""]),
        ([("", "the old mill by the river is open")], 20,
         ["the old mill by the ", "   river is open"]),
        ([("", "undermining the secu"), ("b", "rity"), ("", " of it")], 20,
         ["undermining the ", "   security of it"]),
        ([("", "水車小屋は川のそばにあります。")], 20, ["水車小屋は川のそばに", "   あります。"]),
        ([("", "x" * 30)], 20, ["x" * 20, "   " + "x" * 10]),
        ([("", "one\ntwo")], 20, ["one", "two"]),
        ([("", "a mill" + " " * 40 + "end")], 20, ["a mill", "   end"]),
    ],
)  # fmt: skip
def test_lines_are_broken_between_words(
    pieces: list[tuple[str, str]], width: int, lines: list[str]
) -> None:
    made = "".join(text for _, text in wrapped(pieces, width)).split("\n")
    assert made == lines
    assert all(columns(line.rstrip()) <= width for line in made)


def test_safe_edits_of_a_rule_are_folded_and_each_keeps_its_own_replacement() -> None:
    text = "One  mill , old , and  so on. ."
    safe = (
        Edit(3, 5, "  ", " ", ("any/a/doubled",), safe=True),
        Edit(9, 11, " ,", ",", ("any/a/comma",), safe=True),
        Edit(15, 17, " ,", ",", ("any/a/comma",), safe=True),
        Edit(28, 31, ". .", ".", ("any/a/comma",), safe=True),
    )
    reports = [report("a.txt", text, Findings(safe, ()))]
    asked = queue_of(reports, safe_too=True)
    assert [(len(item.places), item.mixed) for item in asked.items] == [(1, False), (3, True)]
    assert "3 safe edits of this rule in 1 file" in "".join(
        part for _, part in screen(Queue(asked.items[1:]))
    )
    asked.answer(Answer("reject"))
    asked.answer(Answer("accept", ","))
    assert texts(reports, asked, safe_too=True) == ["One  mill, old, and  so on."]


def test_the_source_stands_above_its_translation() -> None:
    raw = 'a = "the the old mill"\n'
    made = report("a.txt", raw, Findings((), (Edit(5, 12, "the the", "the", ("en/a/twice",)),)))
    held = replace(made, passages=(Passage(5, 21, "the the old mill", "le vieux moulin"),))
    shown = "".join(text for _, text in screen(queue_of([held])))
    assert " = le vieux moulin\n - the the old mill\n + the old mill\n" in shown


def test_rejected_everywhere_answers_the_others_that_are_alike() -> None:
    reports, asked = queue()
    asked.open_group()
    asked.answer(Answer("reject", everywhere=True))
    assert (asked.count("reject"), asked.at) == (4, 4)
    assert texts(reports, asked)[0].startswith("It makes part of it")


def test_a_rule_accepted_in_one_file_leaves_the_others_to_be_asked() -> None:
    reports, asked = queue()
    asked.answer_rule("a.txt")
    assert asked.count("accept") == 2
    assert asked.item is not None
    assert {place.finding.path for place in asked.item.places} == {"b.txt"}
    first, second = texts(reports, asked)
    assert first.startswith("It is part of it, and is part of")
    assert second.startswith("It makes part of it, and makes part of")
