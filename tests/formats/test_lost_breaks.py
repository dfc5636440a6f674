"""A line break or name of a placeholder that a translation tore or lost, in formats of programs."""

from __future__ import annotations

import json

import pytest

from cleanup.edits.edit import Edit, apply
from cleanup.engine.engine import Engine
from cleanup.engine.profile import Profile
from cleanup.engine.rulebook import default
from cleanup.files.read import Part
from cleanup.formats import FormatOptions
from cleanup.runs.worker import Piece, document_of

SOURCE = "The mill is closed.\nCome to {place} tomorrow."


def written(name: str, text: str, source: str) -> str:
    """Return a file of the format with one text, whose line breaks are spelled already."""
    return {
        "json": '{"a": "' + text + '"}',
        "po": f'msgid {json.dumps(source)}\nmsgstr "{text}"\n',
        "android": f'<resources><string name="a">{text}</string></resources>',
        "strings": f'"a" = "{text}";\n',
        "properties": f"a={text}\n",
    }[name]


def found(name: str, text: str, source: str = SOURCE) -> tuple[str, list[Edit]]:
    """Return the file with all suggestions made, and the edits."""
    spelled = source.replace("\n", "\\n")
    beside = None if name == "po" else written(name, spelled, source)
    options = FormatOptions("de", source_lang="en", source=beside)
    raw = written(name, text, source)
    piece = Piece("-", Part(raw, 0, 0), name, options, 0, "utf-8")
    report = Engine(Profile(default())).check(document_of(piece))
    edits = [*report.made, *report.left]
    return apply(raw, edits), edits


FORMATS = ["json", "po", "android", "strings", "properties"]


@pytest.mark.parametrize("name", FORMATS)
def test_a_torn_escape_is_mended(name: str) -> None:
    torn = r"\\ n" if name == "json" else r"\ n"
    text, edits = found(name, f"Die Mühle ist zu.{torn}Kommen Sie morgen nach {{place}}.")
    assert [edit.rule for edit in edits] == ["any/verbatim/break"]
    assert "zu.\\nKommen" in text


@pytest.mark.parametrize("name", FORMATS)
def test_a_lost_break_is_offered_between_two_sentences(name: str) -> None:
    text, edits = found(name, "Die Mühle ist zu. Kommen Sie morgen nach {place}.")
    assert [edit.rule for edit in edits] == ["any/verbatim/lost-break"]
    assert "zu.\\nKommen" in text


@pytest.mark.parametrize("name", FORMATS)
def test_a_translated_name_of_a_placeholder_is_offered(name: str) -> None:
    text, edits = found(name, r"Die Mühle ist zu.\nKommen Sie morgen nach {ort}.")
    assert [edit.rule for edit in edits] == ["any/verbatim/items"]
    assert "nach {place}." in text


@pytest.mark.parametrize("name", FORMATS)
def test_what_is_whole_stays(name: str) -> None:
    assert found(name, r"Die Mühle ist zu.\nKommen Sie morgen nach {place}.")[1] == []


@pytest.mark.parametrize("name", ["po", "strings", "android"])
def test_an_escape_that_the_format_lacks_is_left_alone(name: str) -> None:
    assert found(name, r"Der Pfad\ neu ist offen", "The new path is open")[1] == []
