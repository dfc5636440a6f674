"""Decisions are found again by what stands around them, not by their place."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from cleanup.edits.edit import Edit
from cleanup.edits.report import Findings
from cleanup.log.decisions import DecisionError, Decisions, append, decision, line_of, load, save

TEXT = "The old mill makes part of the harbour. It is a quiet place by the sea."


def offer(text: str, before: str = "makes part of", after: str = "is part of") -> Edit:
    at = text.index(before)
    return Edit(at, at + len(before), before, after, ("en/a/b",))


@pytest.mark.parametrize(
    ("now", "hidden"),
    [
        (TEXT, 1),
        (f"A new first line.\n{TEXT}", 1),
        (TEXT.replace("The old mill", "Some say that the old mill"), 1),
        (TEXT.replace("quiet place", "noisy place"), 1),
        # another sentence in which the phrase goes on in the same way is another place
        (TEXT.replace("The old mill", "His new boat"), 0),
        (TEXT.replace("the harbour", "every good harbour"), 0),
        ("A boat makes part of the fleet, and so do its oars.", 0),
    ],
)
def test_a_rejected_finding_does_not_come_back(now: str, hidden: int) -> None:
    known = Decisions([decision(offer(TEXT), TEXT, "reject")])
    found, count = known.without_rejected(Findings(suggestions=(offer(now),)), now)
    assert (count, len(found.suggestions)) == (hidden, 1 - hidden)


def test_rejected_everywhere_is_rejected_in_other_words_too() -> None:
    other = "Salt makes part of bread."
    known = Decisions([decision(offer(TEXT), TEXT, "reject", everywhere=True)])
    assert known.of(offer(other), other) == "reject"
    assert known.of(offer(other, after="belongs to"), other) is None
    assert known.of(replace(offer(other), rules=("en/a/c",)), other) is None


def test_the_very_place_counts_before_one_that_is_like_it() -> None:
    text = "So the old mill makes part of the harbour. And the old mill makes part of the harbour."
    first = offer(text)
    second = replace(first, start=first.start + 43, end=first.end + 43)
    known = Decisions([decision(first, text, "accept"), decision(second, text, "reject")])
    assert [known.of(first, text), known.of(second, text)] == ["accept", "reject"]


def test_the_file_keeps_what_was_decided_last(tmp_path: Path) -> None:
    path = tmp_path / ".cleanup" / "decisions.jsonl"
    append(path, decision(offer(TEXT), TEXT, "reject"))
    append(path, decision(offer(TEXT), TEXT, "accept"))
    known = load(path)
    assert [each.verdict for each in known.all()] == ["accept"]
    save(path, known)
    assert path.read_text("utf-8") == "".join(map(line_of, known.all()))


def test_what_is_put_in_can_be_decided(tmp_path: Path) -> None:
    path = tmp_path / "decisions.jsonl"
    offered = Edit(13, 13, "", "\u00a0", ("fr/typography/spacing",))
    append(path, decision(offered, "Le maire a dit: non.", "reject"))
    assert load(path).of(offered, "Le maire a dit: non.") == "reject"
    path.write_text('{"rule": "a", "after": "c", "verdict": "accept"}\n')  # as it was once written
    assert [each.before for each in load(path).all()] == [""]


def test_a_bad_line_is_named(tmp_path: Path) -> None:
    path = tmp_path / "decisions.jsonl"
    path.write_text('{"rule": "a", "before": "b", "after": "c", "verdict": "maybe"}\n')
    with pytest.raises(DecisionError, match=r"decisions\.jsonl:1: this line is not a decision"):
        load(path)
    assert load(tmp_path / "none.jsonl").all() == []
