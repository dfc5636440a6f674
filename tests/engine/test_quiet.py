"""A line that is clean is found so at once; whatever it is, the long way says the same."""

from __future__ import annotations

import random

import pytest

from cleanup import clean
from cleanup.engine.memo import Memo
from cleanup.engine.rulebook import default
from cleanup.engine.segment import clean_segment
from cleanup.formats import FormatOptions
from cleanup.text.segment import Segment

PARTS = {
    "en": (
        "The old mill stands by the river/the the/doctors , too/(OMS)/“/cafÃ©/.../a hour/"
        "and nobody knows who built it/of armed groups. ./World Health Organization/&quot;/."
        "/to the official request of/keys/ha ha ha ha/time of time/ "
    ).split("/"),
    "de": "Die alte Mühle steht am Fluss/in dem in dem/ , und/ueber/der Hafen ./(WHO)".split("/"),
    "ru": "Старая мельница стоит у реки/в в/ , и/гавань ./(ВОЗ)/key".split("/"),
    "zh": "老磨坊在河边/的的/ ，/港口 。/（WHO）/钥匙".split("/"),
}


@pytest.mark.parametrize("lang", sorted(PARTS))
@pytest.mark.parametrize("told", [True, False])
def test_both_ways_say_the_same(lang: str, told: bool) -> None:  # noqa: FBT001
    draw = random.Random(lang)
    found = 0
    for _ in range(60):
        text = " ".join(draw.choices(PARTS[lang], k=draw.randint(1, 4)))
        segment = Segment(0, len(text), text, lang if told else None)
        quick, slow = (clean_segment(segment, default(), memo) for memo in (None, Memo()))
        assert quick == slow, text
        found += bool(slow.edits or slow.suggestions)
    assert found > (5 if told else 0)


@pytest.mark.parametrize("lang", sorted(PARTS))
@pytest.mark.parametrize("told", [True, False])
def test_a_string_is_cleaned_as_a_document_is(lang: str, told: bool) -> None:  # noqa: FBT001
    draw = random.Random(f"{lang} again")
    tag = lang if told else None
    for _ in range(60):
        text = " ".join(draw.choices(PARTS[lang], k=draw.randint(1, 4)))
        # With options it is read as a file is.
        assert clean(text, lang=tag) == clean(text, options=FormatOptions(tag, None)), text
