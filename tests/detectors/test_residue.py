"""Entities, leftovers of the machine, a model's chatter, and page furniture."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanup.detectors import Detector
from cleanup.detectors.residue import chatter, entity, furniture, leftover
from cleanup.edits.edit import Edit, apply
from cleanup.text.segment import View
from tests.growth import growth


def edits(detector: Detector, text: str, source: str | None = None) -> list[Edit]:
    return list(detector.find(View(text, None, source, None, text)))


ENTITY = entity.build()


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("He said &quot;yes&quot;", 'He said "yes"'),
        ("R&amp;D and AT&amp;T", "R&D and AT&T"),
        ("п&#39;ять, &#x2019;", "п'ять, ’"),
        ("a &lt; b", "a < b"),
        ("&Eacute;t&eacute;", "Été"),
    ],
)
def test_entities_are_decoded(text: str, after: str) -> None:
    found = edits(ENTITY, text)
    assert apply(text, found) == after
    assert all(edit.safe for edit in found)


@pytest.mark.parametrize(
    "text",
    [
        "In HTML, write &lt; for it.",
        "write &lt;b&gt; here",
        "the sign “&amp;” itself",
        "a soft&shy;hyphen",
        "<p>a &amp; b</p>",
        "an escaped &amp;lt; stays",
    ],
)
def test_where_a_text_speaks_of_markup_nothing_is_safe(text: str) -> None:
    assert [edit for edit in edits(ENTITY, text) if edit.safe] == []


@pytest.mark.parametrize("text", ["a & b; c", "&nosuch;", "Q&A;", "&#xFFFFFF;", "&;"])
def test_what_is_no_entity_stays(text: str) -> None:
    assert edits(ENTITY, text) == []


SPOKEN_OF = [
    ("en", "Type &eacute; to get an accent."),
    ("en", "Use &quot; for a quotation mark."),
    ("en", "Use &mdash; or &ndash; for a dash."),
    ("en", "The code &amp; stands for an ampersand."),
    ("de", "Das Zeichen &quot; steht für Anführungszeichen."),
    ("de", "Der Code &nbsp; steht für ein geschütztes Leerzeichen."),
    ("de", "Schreiben Sie &amp; für das Zeichen."),
    ("fr", "Tapez &nbsp; avant le point d'exclamation."),
    ("fr", "Le caractère &oelig; est rare."),
    ("es", "Escriba &ntilde; para la eñe."),
    ("es", "Utilice &mdash; entre las dos frases."),
    ("it", "Scrivi &lt; per il segno di minore."),
    ("pt", "Digite &atilde; para o til."),
    ("nl", "Het teken &euro; staat voor de euro."),
    ("pl", "Wpisz &copy; aby wstawić znak."),
    ("ru", "Введите &mdash; для тире."),
    ("tr", "Boşluk için &nbsp; yazın."),
    ("", "<p>Fish &amp; chips cost 5 &lt; 6 euros</p>"),
]


@pytest.mark.parametrize(("lang", "text"), SPOKEN_OF)
def test_an_entity_that_is_spoken_of_stays(lang: str, text: str) -> None:
    view = View(text, lang or None, None, None, text)
    assert list(ENTITY.find(view)) == []


@pytest.mark.parametrize(
    ("lang", "text", "after"),
    [
        ("fr", "L&eacute;a mange &agrave; midi.", "Léa mange à midi."),
        ("en", "He said &quot; yes &quot; and left.", 'He said " yes " and left.'),
        ("en", "Bread &amp; butter &mdash; what else?", "Bread & butter — what else?"),
        ("it", "Il mulino &egrave; aperto.", "Il mulino è aperto."),
    ],
)
def test_an_entity_in_the_place_of_its_letter_is_decoded(lang: str, text: str, after: str) -> None:
    found = list(ENTITY.find(View(text, lang, None, None, text)))
    assert all(edit.safe for edit in found)
    assert apply(text, found) == after


def test_an_entity_of_the_source_is_meant() -> None:
    assert edits(ENTITY, "type &amp; now", "tippe &amp; jetzt") == []


@given(st.text(alphabet="&#x39;ampltquo ", max_size=30))
def test_decoding_agrees_with_the_standard_library_entity_by_entity(text: str) -> None:
    for edit in edits(ENTITY, text):
        assert edit.before.startswith("&")
        assert edit.before.endswith(";")
        assert edit.after != edit.before


def test_a_leftover_is_found_unless_the_source_has_it() -> None:
    token = leftover.build(find="<unk>|⁇")
    assert [edit.after for edit in edits(token, "the <unk> and ⁇")] == [None, None]
    assert edits(token, "the <unk>", "das <unk>") == []


def test_a_leftover_is_not_looked_for_where_something_else_stands() -> None:
    token = leftover.build(find="</s>$", replace="", absent="<s>")
    assert apply("So it is.</s>", edits(token, "So it is.</s>")) == "So it is."
    assert edits(token, "It costs <s>20.</s>") == []


@pytest.mark.parametrize(
    "params", [{"find": "("}, {"find": "a", "replace": r"\1"}, {"find": "a", "absent": "["}]
)
def test_a_bad_pattern_is_refused_with_a_sentence(params: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="not a valid pattern"):
        leftover.build(**params)


CHATTER = chatter.build(
    openings={"en": "sure # here is # translat", "de": "klar # hier ist # übersetz"},
    labels="translation",
    before=[],
    after=[r"note: i translated[^\n]*"],
    closing=[r"let me know if[^\n]*"],
)


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("Sure! Here is the translation:\n\nIt rains.", "It rains."),
        ("Here is the translation: “It rains.”", "It rains."),
        ("Here is the translation: “It rains”, he said, “a lot.”", "“It rains”, he said, “a lot.”"),
        ("It rains.\n\nNote: I translated it freely.\n", "It rains.\n"),
        ("Here is the translation: It rains. Let me know if it is fine.", "It rains."),
        ("It rains. Let me know if the translation is fine.", "It rains."),
    ],
)
def test_chatter_around_a_translation_goes(text: str, after: str) -> None:
    assert apply(text, edits(CHATTER, text)) == after


@pytest.mark.parametrize(
    "text",
    [
        "It rains. Let me know if you come.",
        "He said: here is the translation: it rains.",
        "Here is the translation:",
        "Note: I translated it.",
        "The note: I translated it, is here. And more",
    ],
)
def test_what_people_write_stays(text: str) -> None:
    assert edits(CHATTER, text) == []


def test_chatter_that_the_source_has_is_meant() -> None:
    assert edits(CHATTER, "Here is the translation: yes", "Hier ist die Übersetzung: ja") == []


@pytest.mark.parametrize(
    ("source", "safe"),
    [(None, False), ("Es regnet.", True), ("So heißt es dort:\nEs regnet.", False)],
)
def test_a_line_that_the_source_lacks_is_certain(source: str | None, *, safe: bool) -> None:
    [edit] = edits(CHATTER, "Here is the translation:\nIt rains.", source)
    assert edit.safe is safe


def test_openings_want_three_slots() -> None:
    with pytest.raises(ValueError, match="three slots"):
        chatter.build(openings={"en": "sure"}, labels="x", before=[], after=[], closing=[])


FURNITURE = furniture.build(lines=["your comment", r"news code \d+", "captcha", "share", "menu"])


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("It rained on.\n\nNews Code 12\n\nYour Comment\n  • captcha\n", "It rained on.\n"),
        ("It rained on.\nShare\nsome name\nYour comment", "It rained on."),
        ("Menu\nShare\n\nIt rained on all day.", "It rained on all day."),
        ("Menu\nShare\nIt rained.\nShare\nCaptcha", "It rained."),
    ],
)
def test_furniture_goes_as_one_edit_at_each_end(text: str, after: str) -> None:
    found = edits(FURNITURE, text)
    assert apply(text, found) == after
    assert len(found) <= 2


@pytest.mark.parametrize(
    "text",
    [
        "It rained.\nShare",
        "Share\nMenu\nCaptcha",
        "It rained.\nShare\nMenu\nAnd then it stopped raining.",
        "Share it.\nMenus are here.\nIt rained.",
        "captcha",
    ],
)
def test_one_line_or_nothing_but_lines_or_the_middle_stays(text: str) -> None:
    assert edits(FURNITURE, text) == []


@given(st.lists(st.sampled_from(["Share", "menu", "It rained on.", "", "x"]), max_size=8))
def test_the_trigger_of_furniture_matches_wherever_something_is_found(lines: list[str]) -> None:
    text = "\n".join(lines)
    found = edits(FURNITURE, text)
    assert all(edit.before == text[edit.start : edit.end] for edit in found)
    if found:
        assert FURNITURE.trigger is not None
        assert any(re.search(FURNITURE.trigger, line) for line in lines)


def test_many_entities_in_one_line_take_time_in_proportion() -> None:
    def look(times: int) -> None:
        text = "a&eacute;b " * times
        assert list(ENTITY.find(View(text, "fr", None, None, text)))

    assert growth(look, 2000) < 9  # by the square it would be 16
