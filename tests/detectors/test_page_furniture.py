"""Single lines of page furniture, titles of pages, and the notice of a machine's translation."""

from __future__ import annotations

import re

import pytest

from cleanup.detectors import Detector
from cleanup.detectors.residue import notice, page_line, page_title
from cleanup.edits.edit import Edit, apply
from cleanup.text.segment import View

LINE = page_line.build(
    lines={"en": r"leave a comment|updated:? <date>", "fr": "publicité"}, date=r"(?=.*\d).{3,30}"
)
TITLE = page_title.build(home="home|accueil")
NOTICE = notice.build(
    notices={"en": r"this page # \btranslated\b # machine|automatic"}, engines="deepl|google"
)
PROSE = "The mill by the river was opened again on Monday, the mayor of the town said."


def found(detector: Detector, text: str, source: str | None = None) -> list[Edit]:
    return list(detector.find(View(text, None, source, None, text)))


@pytest.mark.parametrize(
    ("text", "after"),
    [
        (f"{PROSE}\nLeave a comment\nIt turns.\nIt is old.", f"{PROSE}\nIt turns.\nIt is old."),
        (f"{PROSE}\nIt turns.\nIt is old.\nPublicité", f"{PROSE}\nIt turns.\nIt is old."),
        (f"Updated: 2 May\r\n{PROSE}\nIt turns.\nOld.", f"{PROSE}\nIt turns.\nOld."),
        (f"» Leave a comment »\n{PROSE}\nIt turns.\nOld.", f"{PROSE}\nIt turns.\nOld."),
    ],
)
def test_a_line_of_furniture_goes_with_its_line_break(text: str, after: str) -> None:
    assert apply(text, found(LINE, text)) == after


@pytest.mark.parametrize(
    "text",
    [
        "Leave a comment",
        "Leave a comment\nUpdated: 2 May\nPublicité",
        f"{PROSE}\nLeave a comment, they said.",
        f"Leave a comment\nPublicité\n{PROSE}\nPublicité\nLeave a comment\nPublicité",
    ],
)
def test_labels_and_sentences_stay(text: str) -> None:
    assert found(LINE, text) == []


def test_a_line_that_the_source_has_stays() -> None:
    text = f"{PROSE}\nLeave a comment\nIt turns.\nIt is old.\nIt is wet."
    assert found(LINE, text, "Il tourne.\nPublicité") == []


@pytest.mark.parametrize(
    ("text", "after"),
    [
        (f"Home World The mill opens\nThe mill opens\n{PROSE}", f"The mill opens\n{PROSE}"),
        (f"Accueil » Le moulin rouvre\n\nLe moulin rouvre\n{PROSE}", None),
        (f"Rene Muller - René Müller\n{PROSE}", f"Rene Muller - René Müller\n{PROSE}"),
        (f"The mill opens - Post\nThe mill opens\n{PROSE}", None),
    ],
)
def test_what_a_page_adds_to_a_title_is_found(text: str, after: str | None) -> None:
    edits = found(TITLE, text)
    assert len(edits) == 1
    if after is not None:
        assert apply(text, edits) == after


@pytest.mark.parametrize(
    "text", ["Home\nThe mill opens", "Home is best\nThe mill opens", "A - B\nC", "Home sweet home"]
)
def test_other_first_lines_stay(text: str) -> None:
    assert found(TITLE, text) == []


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        (
            "The wheel turns. This page is translated by MACHINE!",
            "This page is translated by MACHINE!",
        ),
        ("Translated by DeepL", "Translated by DeepL"),
        ("> Translated with Google.", "Translated with Google."),
    ],
)
def test_a_notice_is_flagged(text: str, flagged: str) -> None:
    [edit] = found(NOTICE, text)
    assert (edit.before.rstrip(".!"), edit.after) == (flagged.rstrip(".!"), None)


@pytest.mark.parametrize(
    "text",
    [
        "This page tells of machines.",
        "The letter was translated by machine.",
        "He translated it with Google while the mill wheel turned and the river rose in the night.",
    ],
)
def test_a_text_about_translating_is_no_notice(text: str) -> None:
    assert found(NOTICE, text) == []


@pytest.mark.parametrize("detector", [LINE, TITLE, NOTICE])
def test_a_bad_pattern_is_refused(detector: Detector) -> None:
    assert detector.trigger is not None
    assert re.compile(str(detector.trigger))
    with pytest.raises(ValueError, match="bad pattern"):
        page_line.build(lines={"en": "("}, date="")
    with pytest.raises(ValueError, match="bad pattern"):
        page_title.build(home="(")
    with pytest.raises(ValueError, match="three slots"):
        notice.build(notices={"en": "a"}, engines="b")
