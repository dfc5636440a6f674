"""Files of entries, as translation programs export them: only the translation is text."""

from __future__ import annotations

import json

import pytest

from cleanup.formats import FormatOptions, cutter, named
from cleanup.value import replace

ENGLISH = FormatOptions(lang="en")
GOTEXT = {
    "language": "fr",
    "messages": [
        {
            "id": "a",
            "message": "b",
            "translation": "said",
            "translatorComment": "c",
            "placeholders": [{"id": "X", "string": "%[1]d", "expr": "d"}],
        },
        {
            "id": ["e", "f"],
            "message": "g",
            "translation": {"select": {"cases": {"one": {"msg": "said 2"}}}},
        },
    ],
}


@pytest.mark.parametrize(
    ("made", "said"),
    [
        pytest.param(
            [
                {"term": "a", "definition": "said", "context": "b", "reference": "c"},
                {"term": "d", "definition": {"one": "said 2", "other": "said 3"}, "extra": "e"},
            ],
            ["said", "said 2", "said 3"],
            id="POEditor",
        ),
        pytest.param(
            {"k": {"string": "said", "developer_comment": "a"}, "l": {"string": "said 2"}},
            ["said", "said 2"],
            id="Transifex",
        ),
        pytest.param(
            {"a": {"b": {"translation": "said", "notes": "c"}, "d": {"translation": "said 2"}}},
            ["said", "said 2"],
            id="Lokalise",
        ),
        pytest.param(GOTEXT, ["fr", "said", "said 2"], id="gotext"),
        pytest.param(
            {"k": {"description": "a", "hash": "b", "one": "said", "other": "said 2"}, "l": "it"},
            ["said", "said 2", "it"],
            id="go-i18n",
        ),
        pytest.param(
            [{"source": "a", "target": "said", "x": "b"}, {"target": "said 2", "x": "c"}],
            ["said", "said 2"],
            id="pairs, one without its source",
        ),
        pytest.param(
            [{"id": "a", "message": "b", "translation": "said"}, {"message": "c"}],
            ["said"],
            id="messages that are the source",
        ),
        pytest.param([{"id": "a", "translation": "said"}], ["said"], id="go-i18n 1"),
        pytest.param(
            [{"source": "a", "target": "said", "note": "b"}, {"source": "c", "target": "said 2"}],
            ["said", "said 2"],
            id="pairs",
        ),
        pytest.param(
            {"k": {"message": "said", "placeholders": {"n": {"content": "$1"}}}, "$schema": "a"},
            ["said"],
            id="an extension's messages with a schema",
        ),
        pytest.param({"k": "said", "_k.comment": "a", "//": "b"}, ["said"], id="comments"),
        # What only looks so: texts that are called like that.
        pytest.param(
            {"menu": {"source": "a", "target": "b"}, "form": {"title": "c"}, "x": {"y": "d"}},
            ["a", "b", "c", "d"],
            id="words of a menu",
        ),
        pytest.param(
            {"items": [{"id": "a", "title": "b", "value": "c", "description": "d"}]},
            ["a", "b", "c", "d"],
            id="records",
        ),
        pytest.param({"message": "a", "description": "b"}, ["a", "b"], id="a file with two texts"),
        pytest.param(
            {"en": {"text": "a", "status": "b", "file": "c", "note": "d"}},
            ["a", "b", "c", "d"],
            id="words of a program",
        ),
    ],
)
def test_only_the_translation_is_text(made: object, said: list[str]) -> None:
    for indent in (None, 2):
        raw = json.dumps(made, indent=indent)
        assert [one.text for one in named("json").read(raw, ENGLISH)] == said


def test_a_record_that_two_parts_share() -> None:
    form = named("json")
    raw = json.dumps([{"term": f"t {n}", "definition": f"d {n}"} for n in range(50)], indent=1)
    cut = cutter(form, ENGLISH)
    assert cut is not None
    assert form.carry is not None
    at = cut(raw[: raw.index('"definition": "d 30"')])
    assert raw[at:].lstrip().startswith('"definition"')
    first = replace(ENGLISH, more=True)
    found = [one.text for one in form.read(raw[:at], first)]
    later = replace(form.carry(raw[:at], first), more=False)
    found += [one.text for one in form.read(raw[at:], later)]
    assert found == [f"d {n}" for n in range(50)]


def test_entries_of_yaml() -> None:
    raw = "- id: a b\n  translation: said\n- id: c\n  translation:\n    one: x\n    other: y\n"
    assert [one.text for one in named("yaml").read(raw, ENGLISH)] == ["said", "x", "y"]
