"""What is looked at together is what each segment would be by itself."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cleanup.engine.first_look import SHORT, first_looks
from cleanup.engine.rulebook import default
from cleanup.engine.segment import clean_segment, language_of
from cleanup.text.segment import Mark, Segment

LINES = (
    "",
    "The old mill is open.",
    "The mill , now a museum, is open. .",
    "It lies in in the harbour",
    "of the town, and is old.",
    "Die Mühle liegt am Hafen , und ist alt.",
    "Collective Security Treaty Organization (CTSC)",
    "They came to the request of the mayor.",
    "the OTAN (%s)",
    "水 。  水",
    "\ud800 , a",
    "no no no no no no no no",
    "x" * SHORT,
)
TEXTS = st.lists(st.sampled_from(LINES), min_size=1, max_size=3).map("\n".join)


@st.composite
def segments(draw: st.DrawFn) -> Segment:
    text = draw(TEXTS)
    lang = draw(st.sampled_from(("en", "de", None)))
    source = draw(st.sampled_from((None, "Die Mühle (%s) ist offen.", "")))
    marks = draw(st.sampled_from(((), (Mark(0, min(8, len(text))),))))
    units = draw(st.sampled_from((None, None, ((0, len(text)),))))
    return Segment(
        0, len(text), text, lang, source, "de" if source else None, marks=marks, units=units
    )


@given(st.lists(segments(), max_size=8))
def test_as_alone(some: list[Segment]) -> None:
    rules = default()
    looks = first_looks(some, rules, language_of)
    for segment, seen in zip(some, looks, strict=True):
        assert clean_segment(segment, rules, seen=seen) == clean_segment(segment, rules)


def test_most_lines_are_looked_at_together() -> None:
    some = [Segment(0, len(line), line, "en") for line in LINES[1:] if len(line) < SHORT]
    looks = list(first_looks(some, default(), language_of))
    assert all(looks)
    assert not looks[0].busy  # type: ignore[union-attr]
    assert looks[1].busy  # type: ignore[union-attr]
