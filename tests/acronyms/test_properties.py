"""What holds for every name of the termbase, in whatever sentence it stands."""

from __future__ import annotations

import tomllib
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleanup.acronyms.names import names_ending
from cleanup.acronyms.pairs import pairs
from cleanup.detectors import Detector
from cleanup.detectors.acronyms import (
    acronym,
    acronym_parts,
    bare_acronym,
    broken_long_form,
    inconsistent_acronym,
    long_form,
    mixed_acronym,
    name_case,
    reversed_acronym,
)
from cleanup.edits.edit import apply
from cleanup.languages.fold import primary, spaceless
from cleanup.storage.data import shipped
from cleanup.terms import Term, stored
from cleanup.terms.acronym import plain
from tests.acronyms.looking import look

NAMES = tomllib.loads((shipped() / "en" / "names.toml").read_text("utf-8"))
ALL: dict[str, Detector] = {
    "acronym": acronym.build(),
    "parts": acronym_parts.build(),
    "bare": bare_acronym.build(),
    "broken": broken_long_form.build(),
    "two": inconsistent_acronym.build(),
    "name": long_form.build(),
    "mixed": mixed_acronym.build(),
    "case": name_case.build(heads=NAMES["lost-capital"]["heads"]),
    "backwards": reversed_acronym.build(own=NAMES["reversed-acronym"]["own"]),
}
TERMS = [term for term in stored().terms() if term.acronyms and primary(term.lang) == term.lang]
BEFORE = {
    "en": ["The head of the ", "He said: ", "Members of the ", "In May 2020 the ", "the new "],
    "fr": ["Le chef de l’", "la ", "Il cite : ", "Les membres du "],
    "es": ["El jefe de la ", "del ", "Dijo: ", "la nueva "],
    "de": ["Der Chef der ", "bei der ", "Er sagte: ", "die neue "],
    "ru": ["Глава ", "в ", "Он сказал: ", "при этом "],
}
QUOTES = [("", ""), ("“", "”"), ("«", "»"), ('"', '"'), ("**", "**")]
BRACKETS = [(" (", ")"), (" [", "]"), ("\n(", ")"), (" (“", "”)"), ("（", "）")]
AFTER = ["", ".", ", и др.", " in 1999.", "; 2"]


@st.composite
def sentences(draw: st.DrawFn) -> tuple[Term, str, str, str, str]:
    """A term, and a sentence with one of its names and its acronym: what stands about them."""
    term = draw(st.sampled_from(TERMS))
    before = draw(st.sampled_from(["", "— ", "1. ", *BEFORE.get(term.lang, [])]))
    opened, closed = draw(st.sampled_from(QUOTES))
    bracket, end = draw(st.sampled_from(BRACKETS))
    name = draw(st.sampled_from(term.names))
    if not spaceless(term.lang) and draw(st.booleans()):
        name = name.replace(" ", "\n", 1)
    short = draw(st.sampled_from(term.acronyms))
    return (
        term,
        f"{before}{opened}{name}{closed}{bracket}",
        short,
        end,
        draw(st.sampled_from(AFTER)),
    )


@settings(max_examples=200, deadline=None)
@given(sentences())
def test_right_pairs_are_left_alone(parts: tuple[Term, str, str, str, str]) -> None:
    term, before, short, end, after = parts
    text = before + short + end + after
    for name, detector in ALL.items():
        assert look(detector, text, term.lang) == [], (name, text)


def garbled(short: str, chance: Random) -> str:
    letters = list(short)
    at = chance.randrange(len(letters))
    kind = chance.randrange(4)
    if kind == 0:
        letters[at] = chance.choice("ABCDEFGHIJKLMNOPRSTUVWXYZ")
    elif kind == 1:
        del letters[at]
    elif kind == 2:
        letters.insert(at, letters[at])
    else:
        chance.shuffle(letters)
    return "".join(letters)


@settings(max_examples=200, deadline=None)
@given(sentences(), st.randoms(use_true_random=False))
def test_a_repair_is_the_name_s_own_acronym_and_stays(
    parts: tuple[Term, str, str, str, str], chance: Random
) -> None:
    term, before, short, end, after = parts
    text = before + garbled(short, chance) + end + after
    detector = ALL["acronym"]
    edits = look(detector, text, term.lang)
    base = stored()
    for edit in edits:
        [pair] = [pair for pair in pairs(text) if pair.start == edit.start]
        known = names_ending(text, pair.name_end, term.lang, base)
        right = {plain(a) for name in known for a in name.term.acronyms}
        assert plain(edit.after or "") in right, text
    assert look(detector, apply(text, edits), term.lang) == []


WORDS = "(A|АБ|CSTO|СSTO|ΔT|, or |the |İ|ﬁ|Nations |Regional Flood Authority |организация |世界"
WORDS += "|\u200c|NGOs|OSCE; |англ. "
PIECES = [*"()[]（）.,;:–-/“”«»'’\n 0123aе", *WORDS.split("|")]


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.sampled_from(PIECES), max_size=30).map("".join) | st.text(max_size=60),
    st.sampled_from([None, "en", "fr", "ru", "zh", "ja", "ar", "fa", "tr", "pl", "xx"]),
)
def test_any_text_may_be_looked_at(text: str, lang: str | None) -> None:
    for detector in ALL.values():
        for edit in look(detector, text, lang):
            assert text[edit.start : edit.end] == edit.before


@pytest.mark.parametrize("name", sorted(ALL))
def test_nothing_in_nothing(name: str) -> None:
    assert look(ALL[name], "", "en") == []
