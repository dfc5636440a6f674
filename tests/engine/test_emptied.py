"""A text that is looked up by its name is never emptied: an empty one counts as missing."""

from __future__ import annotations

import pytest

from cleanup.edits.report import Findings
from cleanup.engine.document import EMPTIED
from cleanup.engine.engine import Engine
from cleanup.engine.profile import Profile
from cleanup.engine.rulebook import default
from cleanup.formats import FormatOptions, named
from cleanup.text.segment import Document

ALONE = "\u200b"  # a translator's way to say nothing where an empty string would show the source
UNIT = '<trans-unit id="1"><source>Nur</source><target>{}</target></trans-unit>'
ENTRIES = {
    "po": 'msgid "Only"\nmsgstr "{}"\n',
    "xliff": f'<xliff version="1.2"><file source-language="de"><body>{UNIT}</body></file></xliff>',
    "android": '<resources><string name="a">{}</string></resources>',
    "json": '{{"a": "{}"}}',
    "properties": "a = {}\n",
    "strings": '"a" = "{}";\n',
}


def found(name: str, raw: str) -> Findings:
    form = named(name)
    segments = tuple(form.read(raw, FormatOptions("en")))
    [told] = Engine(Profile(default())).check_all([Document("-", raw, segments, None, form.escape)])
    assert isinstance(told, Findings)
    return told


@pytest.mark.parametrize("name", ENTRIES)
def test_the_last_letter_of_an_entry_stays(name: str) -> None:
    one = found(name, ENTRIES[name].format(ALONE))
    assert not one.edits
    assert EMPTIED in {lost.reason for lost in one.lost}
    assert found(name, ENTRIES[name].format(f"The mill{ALONE} is open.")).edits


def test_a_paragraph_may_go() -> None:
    assert found("text", f"The mill is open.\n\n{ALONE}\n").edits
