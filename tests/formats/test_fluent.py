"""Fluent: patterns are read, all else stays, and what is broken is told and left out."""

from __future__ import annotations

import pytest
from fluent.syntax import FluentParser, FluentSerializer

from cleanup.api import clean
from cleanup.engine.engine import Engine
from cleanup.engine.profile import Profile
from cleanup.engine.rulebook import default
from cleanup.formats import FormatError, FormatOptions, Unspellable, named
from cleanup.text.segment import Document

FLUENT = named("fluent")
ENGLISH = FormatOptions(lang="en")
RAW = """# A comment , here
-brand = Mill
hello = Hello , { $name }!
    It is a mill .

    Second text.
    .title = A title , here
boats = { $n ->
    [one] One boat , red
   *[other] { $n } boats , red
}
lit = { "a , b" } { DATETIME($d, month: "long , x") }
"""


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_texts(end: str) -> None:
    found = FLUENT.read(RAW.replace("\n", end), ENGLISH)
    assert [(one.id, one.text) for one in found] == [
        ("-brand", "Mill"),
        ("hello", "Hello , \ufffc!\nIt is a mill .\n\nSecond text."),
        ("hello.title", "A title , here"),
        ("boats[one]", "One boat , red"),
        ("boats[other]", "\ufffc boats , red"),
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_fixed(end: str) -> None:
    raw = RAW.replace("\n", end)
    document = Document("a.ftl", raw, tuple(FLUENT.read(raw, ENGLISH)), None, FLUENT.escape)
    made = Engine(Profile(default())).check(document).text()
    for before, after in (
        ("title , here", "title, here"),
        ("boat , red", "boat, red"),
        ("boats , red", "boats, red"),
        ("mill .", "mill."),
    ):
        raw = raw.replace(before, after)
    assert made.replace("Hello ,", "Hello,") == raw.replace("Hello ,", "Hello,")
    parsed = FluentParser().parse(made)
    assert not [entry for entry in parsed.body if type(entry).__name__ == "Junk"]
    assert FluentSerializer().serialize(parsed)


def test_broken_entries_are_told_and_left_out() -> None:
    told: list[FormatError] = []
    raw = "good = A mill\nbroken {\nalso = A boat\n"
    found = FLUENT.read(raw, FormatOptions(lang="en", skip=told.append))
    assert [one.id for one in found] == ["good", "also"]
    assert [error.line for error in told] == [2]
    with pytest.raises(FormatError):
        FLUENT.read(raw, ENGLISH)
    with pytest.raises(FormatError):
        FLUENT.read("no fluent at all\n", FormatOptions(skip=told.append))


@pytest.mark.parametrize(
    ("raw", "made"),
    [
        ("a = \u200b\nb = The mill , old\n", "a = \u200b\nb = The mill, old\n"),
        ("a = \u200b\n    .title = The mill , old\n", "a = \u200b\n    .title = The mill, old\n"),
        ("a = \u200b{ $n }\n", "a = { $n }\n"),
    ],
)
def test_a_message_keeps_its_value(raw: str, made: str) -> None:
    assert clean(raw, lang="en", format="fluent").text == made


@pytest.mark.parametrize("after", ["{", "}", "\n"])
def test_syntax_is_not_put_in(after: str) -> None:
    [one] = FLUENT.read("a = A mill\n", ENGLISH)
    with pytest.raises(Unspellable):
        FLUENT.escape(after, one, 2)


def test_a_line_never_begins_with_a_sign_of_syntax() -> None:
    [one] = FLUENT.read("a = A mill\n    old .title = x\n", ENGLISH)
    assert one.text == "A mill\nold .title = x"
    assert one.protected == ((7, 8),)
    with pytest.raises(Unspellable):
        FLUENT.escape(".b", one, 7)
