"""A placeholder of the source that the translation tore is repaired in every format alike."""

from __future__ import annotations

import json

import pytest

from cleanup.api import clean
from cleanup.engine.engine import Engine
from cleanup.engine.profile import Profile
from cleanup.engine.rulebook import default
from cleanup.files.read import Part
from cleanup.formats import FormatOptions
from cleanup.runs.worker import Piece, document_of

SOURCE = "Welcome, %1$s, to the harbour."
TORN = ["%1 $ s", "%1 $s", "% 1$s", "%1$ s", "% 1 $ s"]


def said(torn: str) -> str:
    return f"Bienvenue, {torn}, dans le port."


@pytest.mark.parametrize("torn", TORN)
@pytest.mark.parametrize("name", ["text", "json", "po", "android"])
def test_it_is_repaired(name: str, torn: str) -> None:
    def written(text: str) -> str:
        return {
            "text": text,
            "json": json.dumps({"a": text}),
            "po": f'msgid "{SOURCE}"\nmsgstr "{text}"\n',
            "android": f'<resources><string name="a">{text}</string></resources>',
        }[name]

    if name in ("po", "text"):  # which have their source, or are one text
        source = SOURCE if name == "text" else None
        told = clean(written(said(torn)), "fr", source=source, source_lang="en", format=name).text
    else:
        options = FormatOptions("fr", source_lang="en", source=written(SOURCE))
        piece = Piece("-", Part(written(said(torn)), 0, 0), name, options, 0, "utf-8")
        told = Engine(Profile(default())).check(document_of(piece)).text()
    assert told == written(said("%1$s"))


@pytest.mark.parametrize("text", ["Il coûte %1 $ de plus.", "Voir $name$ et %1 ici.", "%1 $name$"])
def test_what_is_whole_is_left_alone(text: str) -> None:
    raw = json.dumps({"a": text}, ensure_ascii=False)
    told = clean(raw, "fr", source=raw, source_lang="en", format="json")
    assert told.text == raw
    assert not any("items" in edit.rule for edit in told.suggestions)
