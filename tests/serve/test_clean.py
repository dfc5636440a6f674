"""``/v1/clean`` is ``clean()``: the same edits, for many texts, languages and formats."""

from __future__ import annotations

from itertools import islice
from typing import Any

import pytest
from evaluation import names, needs_evaluation, rows
from jsonschema import Draft202012Validator

from cleanup import clean
from cleanup.engine.rulebook import default
from cleanup.rules.match import RuleSet
from cleanup.serve.openapi import document
from tests.serve.inside import Asked, answering

TEXTS: list[dict[str, Any]] = [
    {"text": ""},
    {"text": "The mill , now a museum, is open."},
    {"text": "The mill , now a museum, is open.", "lang": "en"},
    {"text": "The World Health Organization (OMS) met doctors , too.", "lang": "en"},
    {"text": "They come to the official request of the council.", "lang": "en", "unsafe": True},
    {"text": "They come to the official request of the council.", "lang": "en", "safe_only": True},
    {"text": "Le moulin est à l'eau, l'eau.  Il est est vieux.", "lang": "fr"},
    {"text": "Die Mühle , die alt ist, ist ist schön."},
    {"text": "Старая мельница , музей. Она она старая.", "lang": "ru"},
    {"text": "磨坊很旧，，现在是博物馆。", "lang": "zh"},
    {"text": "RenÃ© said so.", "lang": "en"},
    {"text": "😀 The mill , old. \ud83d So.", "lang": "en"},
    {"text": "\ud83d The mill , with half a character in it."},
    {"text": "`a ,b` and the mill , old", "format": "markdown", "lang": "en"},
    {"text": "<p>The mill , <b>old</b> , is here.</p>", "format": "html", "lang": "en"},
    {"text": 'msgid "Le moulin"\nmsgstr "The mill , old"\n', "format": "po", "lang": "en"},
    {"text": "The mill", "source": "Le moulin.", "source_lang": "fr", "lang": "en"},
    {"text": "The Yahoo ! portal , so.", "words": ["Yahoo !"], "lang": "en"},
    {
        "text": "The mill , old. It was the the best.",
        "ignore": ["any/spaces", "en/repetition"],
        "lang": "en",
    },
    {"text": "The mill , old. It was the the best.", "select": ["en"], "lang": "en"},
]


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Asked:
    return Asked(tmp_path_factory.mktemp("serve"))


def same(asked: Asked, body: dict[str, Any]) -> None:
    came = asked.clean(**body)
    schema = {"$ref": "#/components/schemas/Cleaned", **document()}
    Draft202012Validator(schema).validate(came)
    wanted = clean(**body)
    assert came["text"] == wanted.text
    assert came["lang"] == wanted.lang
    for told, edits in (("edits", wanted.edits), ("suggestions", wanted.suggestions)):
        assert len(came[told]) == len(edits)
        for mine, edit in zip(came[told], edits, strict=True):
            assert mine.pop("kind") == edit.kind
            assert mine.pop("rule") == edit.rule
            fields = {name: getattr(edit, name) for name in edit.__match_args__}
            assert {k: tuple(v) if isinstance(v, list) else v for k, v in mine.items()} == fields


@pytest.mark.parametrize("body", TEXTS)
def test_it_is_clean(asked: Asked, body: dict[str, Any]) -> None:
    same(asked, body)


@needs_evaluation
def test_it_is_clean_on_texts_that_nobody_here_wrote(asked: Asked) -> None:
    for name in names("ape_")[::3]:
        for row in islice(rows(name), 12):
            same(asked, {"text": row["mt"], "source": row["src"]})


@pytest.mark.parametrize(
    ("body", "status", "said"),
    [
        ({}, 400, "'text' is missing"),
        ([], 400, "JSON object"),
        ({"text": 1}, 400, "'text' is a string"),
        ({"text": None}, 400, "'text' is a string"),
        ({"text": "a", "lang": 1}, 400, "'lang' is a string or null"),
        ({"text": "a", "lang": "xx-yy-zz"}, 400, "lang: "),
        ({"text": "a", "unsafe": 1}, 400, "'unsafe' is true or false"),
        ({"text": "a", "words": "b"}, 400, "list of strings"),
        ({"text": "a", "words": [1]}, 400, "list of strings"),
        ({"text": "a", "txt": "b"}, 400, "'txt' is unknown"),
        ({"text": "a", "format": "none"}, 400, "no format"),
        ({"text": "a", "format": "docx"}, 400, "command line"),
        ({"text": "a", "format": "parquet"}, 400, "command line"),
        ({"text": "{", "format": "json"}, 400, "not valid in its format, line 1"),
        ({"text": "a", "ignore": ["nothing/here"]}, 400, "no rule matches"),
        ({"text": "a", "grammar": True}, 400, "without LanguageTool"),
        ({"text": "a", "grammar_level": "high"}, 400, "strict, normal or all"),
        ({"text": "a" * 200_001}, 413, "200,001 characters"),
        ({"text": "a", "source": "a" * 200_000}, 413, "200,001 characters"),
    ],
)
def test_what_cannot_be_is_told(asked: Asked, body: Any, status: int, said: str) -> None:
    came = asked.client.post("/v1/clean", json=body)
    assert came.status_code == status
    assert said in came.json()["error"]


def test_only_json_is_taken_which_no_form_can_be(asked: Asked) -> None:
    came = asked.client.post("/v1/clean", data={"text": "a"})
    assert came.status_code == 415
    text = asked.client.post(
        "/v1/clean", content=b'{"text": "a"}', headers={"content-type": "text/plain"}
    )
    assert text.status_code == 415


def test_silenced_rules_are_as_if_they_were_not_there() -> None:
    ignored = ("any/spaces", "en/repetition")
    off = frozenset(
        rule.id for rule in default().rules if any(rule.id.startswith(f"{i}/") for i in ignored)
    )
    silent = default().silenced(off)
    assert isinstance(silent, RuleSet)
    assert {rule.id for rule in silent.rules} == {r.id for r in default().rules} - off
    assert default().silenced(frozenset()) is default()
    for body in TEXTS:
        if body.get("lang") == "en" and not {"select", "ignore"} & {*body}:
            assert clean(**body, rules=silent) == clean(**body, ignore=ignored)


def test_a_bug_is_told_and_the_next_text_is_answered(
    asked: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(answering(), "_clean", lambda _task: 1 / 0)
        came = asked.client.post("/v1/clean", json={"text": "a"})
        assert came.status_code == 500
        assert "ZeroDivisionError" in came.json()["error"]
    assert asked.clean(text="a")["text"] == "a"


def test_the_document_names_every_way(asked: Asked) -> None:
    told = asked.client.get("/openapi.json").json()
    assert told["openapi"].startswith("3.1")
    for path, ways in told["paths"].items():
        for way in ways:
            came = asked.client.request(way, path)
            assert came.status_code not in (404, 405), path
    Draft202012Validator.check_schema({"$ref": "#/components/schemas/Cleaned", **told})


def test_the_document_names_every_field() -> None:
    from cleanup.serve.cleaning import Cleaning  # noqa: PLC0415

    told = document()["components"]["schemas"]["Cleaning"]["properties"]
    assert {*told} == {*Cleaning.__match_args__}
