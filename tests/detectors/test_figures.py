"""Numbers that say something else than the source's; what only looks otherwise is left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanup import clean
from cleanup.detectors.bilingual import changed_figure, changed_time, changed_unit
from cleanup.detectors.bilingual._figures import figures
from cleanup.detectors.bilingual.changed_time import times
from cleanup.text.segment import View

CHANGED, UNIT = changed_figure.build(), changed_unit.build()


def told(text: str, source: str, source_lang: str = "en") -> list[tuple[str, str]]:
    view = View(text, "de", source, source_lang, text)
    return [(edit.before, edit.reason) for edit in (*CHANGED.find(view), *UNIT.find(view))]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("1,500 boats", {1500.0, 1.5}),
        ("1.5 million boats", {1.5e6}),
        ("1,5 млн лодок", {1.5e6}),
        ("150万艘船", {1.5e6}),
        ("15 lakh boats", {1.5e6}),
        ("१५ लाख", {1.5e6}),
        ("1 500 000 Boote", {1.5e6}),
        ("15,00,000 boats", {1.5e6}),
        ("1.500.000,50 Euro", {1500000.5, 150000050.0}),
        ("1,5 Mrd. Euro", {1.5e9}),
        ("3억 명", {3e8}),
    ],
)
def test_numbers_by_what_they_mean(text: str, values: set[float]) -> None:
    [figure] = figures(text)
    assert figure.values == values


@pytest.mark.parametrize("text", ["at 10:30", "v2.3.1b", "A4", "#7", "2/3", "mp3", "x_1"])
def test_codes_times_and_fractions_are_no_numbers(text: str) -> None:
    assert not list(figures(text))


@pytest.mark.parametrize(
    ("text", "source", "found"),
    [
        ("Im Jahr 2015.", "In 2012.", [("2015", "The source has 2012.")]),
        ("50 Boote", "15 boats", [("50", "The source has 15.")]),
        ("15 Milliarden", "15 million", [("15", "The source has 15 million.")]),
        ("1.500 Boote", "1,500 boats", []),
        ("Es kamen 50 von 15 Booten.", "Of 15 boats 50 came.", []),
        ("fünfzehn Boote", "15 boats", []),
        ("9 Boote", "7 boats", [("9", "The source has 7.")]),
        ("32 Grad", "90 degrees", []),
        ("16 km", "10 miles", []),
        ("um 17 Uhr", "at 5 p.m.", []),
        ("5 m tief", "5 km deep", [("5 m", "The source has 5 km.")]),
        ("5 kg Mehl", "5 km of road", []),
        ("15 der Boote", "15% of the boats", [("15", "The source has 15%.")]),
        ("jedes siebte der 15 Boote", "15 percent of boats", []),
        ("15 Prozent der Boote", "15 % of the boats", []),
        ("", "15 boats", []),
    ],
)
def test_what_is_told(text: str, source: str, found: list[tuple[str, str]]) -> None:
    assert told(text, source) == found


def test_another_calendar() -> None:
    assert not told("Im Jahr 1988.", "२०४५ सालमा", "ne")


@given(st.text(alphabet="0123456789.,  %kmаб万億१'’-/:", max_size=40))
def test_no_text_breaks_it(text: str) -> None:
    for figure in figures(text):
        assert text[figure.start : figure.end] == figure.text
    assert told(text, text) == []


def test_an_optional_rule_is_off_unless_named() -> None:
    def found(select: tuple[str, ...] = (), ignore: tuple[str, ...] = ()) -> bool:
        text, source = "die Mühle ist offen.", "The mill is open."
        result = clean(text, "de", source, "en", select=select, ignore=ignore)
        return any(edit.rule == "any/bilingual/edges" for edit in result.suggestions)

    assert not found()
    assert not found(select=("any",))
    assert found(select=("any/bilingual",))
    assert not found(ignore=("any/spaces",))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("at 3:30 pm", [(3, 30)]),
        ("um 15.30 Uhr", [(3, 30)]),
        ("à 15h30 ou 15 h 45", [(3, 30), (3, 45)]),
        ("kl. 15.30.", [(3, 30)]),
        ("午後3時30分、15点5分", [(3, 30), (3, 5)]),
        ("오후 3시 30분", [(3, 30)]),
        ("0:15, 12:15 and 24:00", [(0, 15), (0, 15), (0, 0)]),
        ("1:59:40, 3:5, 1:250, 25:10, v1.30, A3:15, 15.30", []),
    ],
)
def test_times_by_the_face_of_the_clock(text: str, told: list[tuple[int, int]]) -> None:
    assert [time.told for time in times(text)] == told


@given(st.integers(0, 23), st.integers(0, 59), st.integers(0, 23), st.integers(0, 59))
def test_a_time_is_told_where_the_clock_differs(a: int, b: int, c: int, d: int) -> None:
    text = f"Die Fähre geht um {c}:{d:02}."
    view = View(text, "de", f"The ferry leaves at {a}:{b:02}.", "en", text)
    told = list(changed_time.build().find(view))
    assert bool(told) == ((a % 12, b) != (c % 12, d))
