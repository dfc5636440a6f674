"""A placeholder of a program's string that a translation tore is put together, in every format."""

from __future__ import annotations

import pytest

from cleanup import clean
from cleanup.formats import FormatOptions
from cleanup.formats._messages import marks

PO = 'msgid ""\nmsgstr "Language: fr\\n"\n\nmsgid "{}"\nmsgstr "{}"\n'
TORN = [
    ("Hello %{name}, you are back.", "Bonjour % {name}, vous revoilà.", "% {name}", "%{name}"),
    ("Hello ${name}, you are back.", "Bonjour $ {name}, vous revoilà.", "$ {name}", "${name}"),
    ("There are {{count}} boats.", "Il y a { {count} } bateaux.", "{ {count} }", "{{count}}"),
    ("There are {0} boats.", "Il y a { 0 } bateaux.", "{ 0 }", "{0}"),
]


@pytest.mark.parametrize(("source", "text", "torn", "whole"), TORN)
def test_in_po(source: str, text: str, torn: str, whole: str) -> None:
    said = PO.replace("{}", source, 1).replace("{}", text, 1)
    assert clean(said, format="po").text == said.replace(torn, whole)
    right = said.replace(torn, whole)
    assert clean(right, format="po").text == right


@pytest.mark.parametrize(
    ("source", "text", "shielded"),
    [
        ("Hello %{name}", "Bonjour %{name}", ["%{name}"]),
        ("Hello {name} of %{place}", "Bonjour {name}", ["{name}"]),  # the source has it alone, too
        ("Hello %{name}", "Bonjour % {name}", []),
    ],
)
def test_what_is_shielded(source: str, text: str, shielded: list[str]) -> None:
    assert [text[mark.start : mark.end] for mark in marks(text, source)] == shielded


def test_the_key_of_a_table_as_well() -> None:
    text = "source,target\nHello %{name}!,Bonjour % {name} !\n"
    assert "%{name}" in clean(text, "fr", format="csv", options=FormatOptions("fr", "en")).text


def test_an_address_ends_at_a_tag() -> None:
    unit = (
        '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">'
        '<file original="a" source-language="en" target-language="de" datatype="plaintext"><body>'
        '<trans-unit id="1"><source>See http://example.org/manual<x id="1"/> now.</source>'
        '<target>Siehe http://example.org/handbuch<x id="1"/> jetzt.</target></trans-unit>'
        "</body></file></xliff>"
    )
    [told] = clean(unit, format="xliff").suggestions
    assert told.before == "http://example.org/handbuch"
    assert "\ufffc" not in (told.reason or "")
