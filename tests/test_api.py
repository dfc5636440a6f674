"""What ``clean`` takes."""

from __future__ import annotations

import pytest

from cleanup import FormatError, clean

SAID = "The the mill (see World Health Organization (OMS)) is is old , they said."


@pytest.mark.parametrize("name", ["words", "select", "ignore"])
def test_a_string_is_one_entry_not_its_letters(name: str) -> None:
    value = {"words": "The the", "select": "any/acronyms", "ignore": "any/acronyms"}[name]
    alone = clean(SAID, "en", **{name: value})  # type: ignore[arg-type]
    assert alone == clean(SAID, "en", **{name: [value]})  # type: ignore[arg-type]
    assert alone.text != clean(SAID, "en").text


def test_what_it_raises_is_public() -> None:
    with pytest.raises(FormatError, match="not JSON") as error:
        clean('{"a": ', "en", format="json")
    assert isinstance(error.value, ValueError)
