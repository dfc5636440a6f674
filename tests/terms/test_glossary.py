"""Glossaries in the layouts that people keep them in."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanup.terms import Term, TermError, stored
from cleanup.terms.glossary.cells import Forms, forms
from cleanup.terms.glossary.merge import joined
from cleanup.terms.glossary.read import read_glossary


def terms(folder: Path, text: str, name: str = "given.csv", **told: str) -> list[Term]:
    """The terms of a glossary with exactly this text."""
    path = folder / name
    path.write_text(text, "utf-8", newline="")
    return list(read_glossary(path, stored(), **told))  # type: ignore[arg-type]


def shown(found: list[Term]) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """Names and acronyms by language, of one concept."""
    assert len({term.concept for term in found}) == 1
    return {term.lang: (term.names, term.acronyms) for term in found}


PAIR = {"en": (("Fen Board",), ("FB",)), "fr": (("Conseil du Marais",), ("CM",))}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("en,fr\nFen Board (FB),Conseil du Marais (CM)\n", {}),
        ("English;French\r\nFen Board|FB;Conseil du Marais|CM\r\n", {}),
        ("en\ten (acronym)\tfr\tacronym fr\tnote\nFen Board\tFB\tConseil du Marais\tCM\tx\n", {}),
        ("source,target\nConseil du Marais (CM),Fen Board (FB)\n", {"lang": "en", "source_lang": "fr"}),  # noqa: E501
        ("Conseil du Marais (CM),Fen Board (FB)\n", {"lang": "en", "source_lang": "fr"}),
        ("\ufeffen,fr\n\n# a comment\nFen Board（FB）,Conseil du Marais; CM\n", {}),
        ('en,fr\n"Fen\n Board (FB)",Conseil du Marais (CM)\n', {}),
        ("concept,lang,name,acronym\nf,en,Fen Board,FB\nf,fr,Conseil du Marais,CM\n", {}),
        ("concept;lang;name;acronym\nf;en;Fen Board;FB\nf;fr;Conseil du Marais;CM\n", {}),
    ],
)  # fmt: skip
def test_each_layout_says_the_same(tmp_path: Path, text: str, told: dict[str, str]) -> None:
    assert shown(terms(tmp_path, text, **told)) == PAIR


def test_acronyms_of_one_language(tmp_path: Path) -> None:
    found = terms(tmp_path, "abbreviation,long form\nFB,Fen Board\nFBs,\n", lang="en")
    assert found[0].names == ("Fen Board",)
    assert found[0].acronyms == ("FB",)


def test_a_known_acronym_brings_its_concept_and_name(tmp_path: Path) -> None:
    found = terms(tmp_path, "OTAN,NATO\n", lang="en", source_lang="fr")
    assert {term.concept for term in found} == {"nato"}
    assert [term.acronyms for term in found] == [("OTAN",), ("NATO",)]
    assert found[1].names[0] == "North Atlantic Treaty Organization"


def test_an_unknown_acronym_is_a_term_and_no_evidence(tmp_path: Path) -> None:
    found = terms(tmp_path, "XQJV,VJQX\n", lang="en", source_lang="fr")
    assert [(term.names, term.acronyms) for term in found] == [(("XQJV",), ()), (("VJQX",), ())]


def test_two_words_that_are_also_languages_are_a_row(tmp_path: Path) -> None:
    found = terms(tmp_path, "no,non\n", lang="fr", source_lang="en")
    assert [term.names for term in found] == [("no",), ("non",)]


def test_one_source_with_two_targets_is_one_concept(tmp_path: Path) -> None:
    found = terms(tmp_path, "en,fr\nsluice,écluse\nsill,seuil\nsluice,vanne\n")
    by_name = {term.names: term for term in found}
    assert by_name["écluse", "vanne"].concept == by_name[("sluice",)].concept
    assert "term" in by_name[("sluice",)].marks


def test_two_concepts_of_one_spelling_keep_apart(tmp_path: Path) -> None:
    found = terms(tmp_path, "fr,en\nconseil,Board\nplanche,Board\n")
    assert len({term.concept for term in found}) == 2


def test_other_encodings(tmp_path: Path) -> None:
    path = tmp_path / "given.csv"
    text = "en,fr\nFen Company,Société du Marais\n"
    path.write_bytes(text.encode("windows-1252"))
    with pytest.raises(TermError, match=r"given\.csv: not UTF-8 \(line 2, byte 22\).*--encoding"):
        list(read_glossary(path, stored()))
    found = list(read_glossary(path, stored(), encoding="windows-1252"))
    assert found[1].names == ("Société du Marais",)
    path.write_bytes(text.encode("utf-16"))
    assert list(read_glossary(path, stored()))[1].names == ("Société du Marais",)
    with pytest.raises(TermError, match="is not a known encoding"):
        list(read_glossary(path, stored(), encoding="klingon"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "given.csv: empty"),
        ("Fen Board,Conseil\n", "line 1: the column names are unknown"),
        ("source,target\na,b\n", "line 1: the language of a column is not known: give --lang"),
        ("en,fr\na,b,c\n", "line 2: 3 cells under 2 columns"),
        ("en,en\na,b\n", "line 1: two columns of names in 'en'"),
        ('en,fr\na,"b\n', "line 2: not readable as CSV"),
        ("en,fr,note\n,,only a note\n", "line 2: there is no term in this row"),
        ("en,fr,marks\na,b,loud\n", "line 2: unknown mark 'loud'"),
        ("concept,lang,name\nx,en,\n", "line 2: the cell 'name' is empty"),
    ],
)
def test_a_bad_glossary_is_one_sentence(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(TermError) as caught:
        terms(tmp_path, text)
    assert said in str(caught.value)
    assert "given.csv" in str(caught.value)


def test_an_empty_half_is_told_and_the_other_kept(tmp_path: Path) -> None:
    path = tmp_path / "given.csv"
    path.write_text("en,fr\nsluice,\nsill,seuil\n", "utf-8")
    told: list[str] = []
    found = list(read_glossary(path, stored(), told=told.append))
    assert told == [f"{path}, line 2: the cell of 'fr' is empty"]
    assert len(found) == 3


@pytest.mark.parametrize(
    ("cell", "wanted"),
    [
        ("Fen Board", Forms(("Fen Board",))),
        ("Fen Board (FB)", Forms(("Fen Board",), ("FB",))),
        ("Fen Board (the large one)", Forms(("Fen Board (the large one)",))),
        ("FB", Forms((), ("FB",))),
        ("a ; b | c", Forms(("a", "b", "c"))),
        (".*(a+)+$", Forms((".*(a+)+$",))),
    ],
)
def test_cells(cell: str, wanted: Forms) -> None:
    assert forms(cell) == wanted


def test_several_glossaries_lose_nothing() -> None:
    one = Term("fen", "en", ("Fen Board",), ("FB",), ("Board Fen",), note="x")
    other = Term("fen", "en", ("Board Fen", "Fen Board"), ("FBD",), note="y")
    [both] = joined([one, other])
    assert both.names == ("Fen Board", "Board Fen")
    assert both.acronyms == ("FB", "FBD")
    assert both.bad_names == ()
    assert both.note == "x / y"
