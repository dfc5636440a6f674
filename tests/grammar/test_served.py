"""``cleanup serve`` with a real LanguageTool behind it: merged, in the shape of its own answers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode
from urllib.request import urlopen

import pytest

from cleanup.languagetool.client.session import Grammar
from cleanup.serve.answering import Answering, Setup
from tests.grammar.conftest import LanguageTool
from tests.serve.inside import Asked, Here

TEXT = "The mill , old, is a egg of teh house. 😀 It was the the best."


@pytest.fixture
def asked(language_tool: LanguageTool, tmp_path: Any) -> Iterator[Asked]:
    crew = Here(Answering(Setup(grammar=Grammar(remote=language_tool.url))))
    return Asked(tmp_path, crew=crew)


def told(answer: Any) -> list[tuple[str, str]]:
    return [(m["rule"]["id"], m["replacements"][0]["value"]) for m in answer["matches"]]


def shape(value: Any) -> Any:
    """Return the keys and kinds of what JSON says."""
    if isinstance(value, dict):
        return {key: shape(each) for key, each in value.items()}
    if isinstance(value, list):
        return [shape(value[0])] if value else []
    return float if isinstance(value, float) else type(value)


def test_findings_are_merged(asked: Asked) -> None:
    answer = asked.check(text=TEXT, language="en-US")
    assert told(answer) == [
        ("any/spaces/before-comma", ","),
        ("EN_A_VS_AN", "an"),
        ("MORFOLOGIK_RULE_EN_US", "the"),
        ("en/repetition/doubled-word", "the"),
    ]
    assert answer["warnings"] == {"incompleteResults": False}
    article, word = answer["matches"][1:3]
    assert article["rule"]["category"] == {"id": "MISC", "name": "Miscellaneous"}
    assert article["rule"]["urls"][0]["value"].startswith("https://")
    assert "https://" not in article["message"]
    assert word["type"] == {"typeName": "UnknownWord"}


def test_what_a_client_turns_off_is_off(asked: Asked) -> None:
    answer = asked.check(
        text=TEXT, language="auto", preferredVariants="en-GB", disabledCategories="MISC"
    )
    assert "EN_A_VS_AN" not in [rule for rule, _ in told(answer)]
    assert "MORFOLOGIK_RULE_EN_GB" in [rule for rule, _ in told(answer)]
    only = asked.check(text=TEXT, language="en-US", enabledRules="EN_A_VS_AN", enabledOnly="true")
    assert told(only) == [("EN_A_VS_AN", "an")]
    off = asked.check(text=TEXT, language="en-US", disabledRules="any/spaces,EN_A_VS_AN")
    assert ("EN_A_VS_AN", "an") not in told(off)


def test_the_shape_is_that_of_languagetool(asked: Asked, language_tool: LanguageTool) -> None:
    form = urlencode({"text": "It is a egg of 😀 them.", "language": "en-US"}).encode()
    with urlopen(f"{language_tool.url}/v2/check", form) as answer:  # noqa: S310
        theirs = json.load(answer)
    ours = asked.check(text="It is a egg of 😀 them.", language="en-US")
    assert shape(ours) == shape(theirs)
    mine, other = ours["matches"][0], theirs["matches"][0]
    for name in ("offset", "length", "context", "sentence", "replacements", "message"):
        assert mine[name] == other[name], name
    assert mine["rule"] == {**other["rule"], "description": mine["rule"]["description"]}
    assert ours["sentenceRanges"] == theirs["sentenceRanges"]
    for path in ("info", "languages"):
        with urlopen(f"{language_tool.url}/v2/{path}") as answer:  # noqa: S310
            theirs = shape(json.load(answer))
        ours = shape(asked.client.get(f"/v2/{path}").json())
        if path == "info":
            ours, theirs = ours["software"], theirs["software"]
            assert ours.items() <= theirs.items()
        else:
            assert ours == theirs


def test_without_the_server_our_own_findings_are_still_told(tmp_path: Any) -> None:
    crew = Here(Answering(Setup(grammar=Grammar(remote="http://127.0.0.1:9", timeout=1.0))))
    asked = Asked(tmp_path, crew=crew)
    answer = asked.check(text=TEXT, language="en-US")
    assert [rule for rule, _ in told(answer)] == [
        "any/spaces/before-comma",
        "en/repetition/doubled-word",
    ]
    assert answer["warnings"]["incompleteResults"] is True
    assert "LanguageTool" in answer["warnings"]["incompleteResultsReason"]
    came = asked.clean(text="The mill , old.", lang="en", grammar=True)
    assert came["text"] == "The mill, old."
    assert "LanguageTool" in came["incomplete"]
