"""What a name in a document tells of an acronym: by itself, or after it in brackets."""

# ruff: noqa: E501  a sentence and its repair stand in one line

from __future__ import annotations

import pytest

from cleanup.detectors.acronyms import foreign_beside_name, near_name
from tests.acronyms.looking import look

BARE = foreign_beside_name.build()
NEAR = near_name.build()
TALE = "In June the {} fell again in the south."


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "The gross domestic product grew. " + TALE.format("PIB"), ["GDP"]),
        ("en", "The Gross\nDomestic Product grew. " + TALE.format("PIB"), ["GDP"]),
        ("es", "El producto interno bruto creció. El GDP del sur cayó en junio.", ["PIB"]),
        ("de", "Das Bruttoinlandsprodukt wuchs. Das GDP des Südens fiel im Juni.", ["BIP"]),
        ("de", "Das Internationale Komitee vom Roten Kreuz half. Das CICR kam wieder.", ["IKRK"]),
        ("ru", "Валового внутреннего продукта стало больше. Потом GDP упал снова.", ["ВВП"]),
        # the name is another one, or not there
        ("en", "The domestic product grew. " + TALE.format("PIB"), []),
        ("en", TALE.format("PIB"), []),
        # meant
        ("en", "The gross domestic product grew. In June the “PIB” fell in the south.", []),
        ("en", "The gross domestic product (PIB) grew again in the south of the land.", []),
        ("en", "The gross domestic product grew. " + TALE.format("PIB/GDP"), []),
        ("en", "The gross domestic product grew. " + TALE.format("XPIB"), []),
        # the language's own, or one of another thing
        ("en", "The gross domestic product grew. " + TALE.format("GDP"), []),
        (None, "The gross domestic product grew. " + TALE.format("PIB"), []),
    ],
)
def test_a_bare_acronym_of_another_language(
    lang: str | None, text: str, expected: list[str]
) -> None:
    edits = look(BARE, text, lang)
    assert [edit.after for edit in edits] == expected
    assert not any(edit.safe for edit in edits)


@pytest.mark.parametrize(
    ("lang", "before", "after"),
    [
        ("en", "the Observatory for the Rights Human (OSDH)", "the Syrian Observatory for Human Rights (SOHR)"),
        ("en", "the Observatory Syrian of the Rights Human (OSDH)", "the Syrian Observatory for Human Rights (SOHR)"),
        ("es", "el Observatorio para los Derechos Humanos (SOHR)", None),  # its own acronym too
        ("en", "the Observatory for the Rights of Boats (OSDH)", None),
        ("en", "THE OBSERVATORY FOR THE RIGHTS HUMAN (OSDH)", None),
        ("en", "the Syrian Observatory for Human Rights (OSDH)", None),  # the acronym rule's
        ("en", "the Observatory for the Rights Human (SOHR)", None),
        (None, "the Observatory for the Rights Human (OSDH)", None),
    ],
)  # fmt: skip
def test_a_name_that_is_nearly_known(lang: str | None, before: str, after: str | None) -> None:
    edits = look(NEAR, before, lang)
    made = before
    for edit in reversed(edits):
        assert not edit.safe
        made = made[: edit.start] + (edit.after or "") + made[edit.end :]
    assert made == (after or before)
