"""A user's rows outrank the built-in ones, also where only the name is the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from terms.rows_of import HEADER, csv_file

from cleanup import clean
from cleanup.engine.rulebook import rulebook
from cleanup.languages.fold import fold
from cleanup.rules.match import RuleSet
from cleanup.terms import TermError
from cleanup.terms.layer import Layer
from cleanup.terms.termbase import Termbase


def layered(folder: Path, mine: str) -> Termbase:
    """SMALL with other rows above it."""
    below, above = csv_file(folder, name="below.csv"), csv_file(folder, HEADER + mine, "above.csv")
    return Termbase([Layer((str(below),)), Layer((str(above),))])


def test_the_row_of_a_concept_and_tag_is_replaced(tmp_path: Path) -> None:
    base = layered(tmp_path, "fen,en,Lower Fen Authority,LOFA,,,,,,\n")
    assert base.concept("fen")["en"].acronyms == ("LOFA",)
    assert base.concept("fen")["fr"].acronyms == ("ABM",)
    assert base.with_acronym("LFA") == ()
    assert sum(term.lang == "en" and term.concept == "fen" for term in base.terms()) == 1


def test_the_same_name_is_the_same_thing(tmp_path: Path) -> None:
    base = layered(tmp_path, "our-fen,en,Lower Fen Authority,LOFA,,,,,,\n")
    [one] = base.named(fold("Lower Fen Authority", "en"), "en")
    assert (one.term.concept, one.term.acronyms) == ("our-fen", ("LOFA",))
    assert base.concept("our-fen")["fr"].acronyms == ("ABM",)
    assert {term.concept for term in base.with_acronym("LFA")} == set()
    assert [term.concept for term in base.with_acronym("ABM")] == ["fen"]


def test_a_row_without_an_acronym_takes_the_known_ones(tmp_path: Path) -> None:
    base = layered(tmp_path, "our-fen,en,Lower Fen Authority,,,,,,,\n")
    [one] = base.named(fold("Lower Fen Authority", "en"), "en")
    assert one.term.acronyms == ("LFA", "FA")


def test_what_is_known_of_an_acronym_holds_for_a_row_that_has_the_same(tmp_path: Path) -> None:
    """As rows of an imported glossary do, which say nothing but the name and its acronym."""
    known = csv_file(tmp_path, HEADER + "nato,en,North Atlantic Treaty Organization,NATO,,,,,,\n")
    other = csv_file(
        tmp_path, HEADER + "nato,en,North Atlantic Treaty Organization,ATO,,,,,,\n", "b"
    )
    note = "The North Atlantic Treaty Organization (OTAN) met."
    assert clean(note, "en", rules=rules(known)).text == note.replace("OTAN", "NATO")
    assert clean(note, "en", rules=rules(other)).text == note


BAD = "Authority of the Lower Fen"


@pytest.mark.parametrize("concept", ["fen", "our-fen"])
@pytest.mark.parametrize("tag", ["en", "en-GB"])
def test_a_row_takes_the_known_deprecated_forms_that_it_does_not_give(
    tmp_path: Path, concept: str, tag: str
) -> None:
    base = layered(tmp_path, f"{concept},{tag},Lower Fen Authority,,,,,,,\n")
    [one] = base.named(fold(BAD, "en"), "en")
    assert (one.term.concept, one.term.lang, one.good) == (concept, tag, False)
    assert (one.term.bad_names, one.term.bad_acronyms) == ((BAD,), ("LAF",))
    assert base.concept(concept)[tag] == one.term
    assert list(base.marked("deprecated", "en")) == [one.term]
    assert base.with_acronym("LFA") == (one.term,)
    assert "LAF" not in one.term.acronyms


def test_its_own_forms_outrank_the_known_deprecated_ones(tmp_path: Path) -> None:
    base = layered(tmp_path, f"fen,en,{BAD},LAF,,,,,,\n")
    [one] = base.named(fold(BAD, "en"), "en")
    assert (one.good, one.term.bad_names, one.term.bad_acronyms) == (True, (), ())
    base = layered(tmp_path, "fen,en,Lower Fen Authority,,,,,Fen Board,LFX,\n")
    assert base.named(fold(BAD, "en"), "en") == ()
    assert base.concept("fen")["en"].bad_acronyms == ("LFX",)


def test_known_deprecated_forms_are_not_what_a_safe_row_vouches_for(tmp_path: Path) -> None:
    base = layered(tmp_path, "fen,en,Lower Fen Authority,,,,safe,,,\n")
    assert base.concept("fen")["en"].bad_names == ()


MARKED = HEADER + (
    "fen,en,Lower Fen Authority,LFA,,,firm,,,\nwho,en,World Health Organization,WHX,,,firm,,,\n"
)
NOTE = "The Lower Fen Authority (LAF) met the World Health Organization (OMS) in the town hall."


def rules(mine: Path) -> RuleSet:
    """The rules about acronyms, with a user's terms: all rules would take seconds each time."""
    return rulebook(chosen=["any/acronyms"], terms=[str(mine)])


def test_a_run_takes_a_users_terms(tmp_path: Path) -> None:
    mine = csv_file(tmp_path, MARKED)
    found = clean(NOTE, lang="en", rules=rules(mine))
    assert found.text == NOTE.replace("LAF", "LFA").replace("OMS", "WHX")
    assert clean(NOTE, lang="en").text == NOTE.replace("OMS", "WHO")


def test_without_a_mark_an_edit_waits_for_a_person(tmp_path: Path) -> None:
    mine = csv_file(tmp_path, MARKED.replace("firm", ""))
    found = clean(NOTE, lang="en", rules=rules(mine))
    assert found.text == NOTE
    assert {edit.after for edit in found.suggestions} == {"LFA", "WHX"}


def test_keep_protects(tmp_path: Path) -> None:
    mine = csv_file(tmp_path, HEADER + "who,en,World Health Organization,WHO,,,keep,,,\n")
    assert clean(NOTE, lang="en", rules=rules(mine)).text == NOTE


def test_a_changed_termbase_is_read_again(tmp_path: Path) -> None:
    mine = csv_file(tmp_path, HEADER + "who,en,World Health Organization,WHX,,,firm,,,\n")
    assert "WHX" in clean(NOTE, lang="en", rules=rules(mine)).text
    csv_file(tmp_path, HEADER + "who,en,World Health Organization,WHY,,,firm,,,\n")
    assert "WHY" in clean(NOTE, lang="en", rules=rules(mine)).text


def test_a_bad_termbase_is_said_when_the_rules_are_loaded(tmp_path: Path) -> None:
    mine = csv_file(tmp_path, "concept,lang,nmae\n")
    with pytest.raises(TermError, match=r"mine\.csv, line 1: no column 'name'"):
        rulebook(terms=[str(mine)])
    with pytest.raises(TermError, match="cannot be read"):
        rulebook(terms=[str(tmp_path / "none.csv")])
