"""Single lines of page furniture, titles of pages, and the notice of a machine's translation."""

from __future__ import annotations

import re

import pytest

from cleanup.detectors import Detector, trigger_of
from cleanup.detectors.residue import bracketed, notice, page_line, page_title
from cleanup.detectors.residue._heads import heads
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


def on_a_line(line: str, rest: str, source: str | None = None) -> list[Edit]:
    return found(LINE, f"{line}\n{rest}", source)


@pytest.mark.parametrize(
    "line", ["Leave a comment", "Publicité", "Updated: 2 May", "» Leave a comment »", "PUBLICITÉ"]
)
def test_a_line_of_furniture_goes(line: str) -> None:
    [edit] = on_a_line(line, PROSE)
    assert (edit.before, edit.after) == (f"{line}\n", "")
    assert re.search(trigger_of(LINE) or "", line)


@pytest.mark.parametrize(
    ("text", "after"),
    [
        (f"{PROSE}\nPublicité\nIt turns.\n", f"{PROSE}\nIt turns.\n"),
        (f"{PROSE}\n\nPublicité\n\nIt turns.\n", f"{PROSE}\n\nIt turns.\n"),
        (f"Publicité\n\n{PROSE}\n", f"{PROSE}\n"),
        (f"{PROSE}\n\nPublicité", PROSE),
        (f"{PROSE}\r\n\r\nPublicité\r\nIt turns.", f"{PROSE}\r\n\r\nIt turns."),
    ],
)
def test_it_takes_its_line_break_along(text: str, after: str) -> None:
    assert apply(text, found(LINE, text)) == after


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("Leave a comment", ""),
        ("Leave a comment", "Publicité\nUpdated: 2 May"),
        ("Leave a comment, they said.", PROSE),
        ("Updated: never", PROSE),
    ],
)
def test_labels_and_sentences_stay(line: str, rest: str) -> None:
    assert on_a_line(line, rest) == []


def test_a_line_that_the_source_has_stays() -> None:
    assert on_a_line("Leave a comment", PROSE, "Il tourne.\nPublicité") == []


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("History[edit]", "History"),
        ("History [Edit | Source needed] here", "History here"),
        ("See [edit](x) and [edited] and a[edit][0]", None),
    ],
)
def test_brackets_of_known_words_go(text: str, after: str | None) -> None:
    edits = found(bracketed.build(words=["edit", "source needed"]), text)
    assert apply(text, edits) == (text if after is None else after)


@pytest.mark.parametrize(
    ("pattern", "head"),
    [
        ("leave a comment here", "leave a"),
        ("(?:please )?(?:post|add) an answer to it", "(?:please )?(?:post|add) an answer"),
        (r"\d{1,4} comments?", r"\d{1,4} comment"),
        ("from:<date>|to [^\\n]{1,9}", "from:|to "),
        ("[]|x]a|b", "[]|x]a|b"),
    ],
)
def test_a_trigger_is_the_head_of_a_pattern(pattern: str, head: str) -> None:
    assert heads(pattern) == head


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
    with pytest.raises(ValueError, match="invalid pattern"):
        page_line.build(lines={"en": "("}, date="")
    with pytest.raises(ValueError, match="invalid pattern"):
        page_title.build(home="(")
    with pytest.raises(ValueError, match="three slots"):
        notice.build(notices={"en": "a"}, engines="b")
