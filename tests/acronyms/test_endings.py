"""Names in one pass: the automaton names every word at which a name is found word by word."""

from __future__ import annotations

import random

import pytest

from cleanup.acronyms import endings as endings_of
from cleanup.acronyms.endings import Endings
from cleanup.acronyms.mentions import mentions
from cleanup.acronyms.names import Row
from cleanup.terms import Term, Termbase, in_memory, stored

FILLERS = {
    "en": ["the", "of", "and", "mill", "harbour", "keys", "B", "co", "operation", "in", "a"],
    "de": ["der", "die", "und", "Mühle", "Hafens", "Schlüssel", "B", "zur", "eine", "Zusammen"],
}


def _base() -> Termbase:
    names = ("old harbour mill", "the keys", "cooperation", "harbour", "mill of the keys", "B mill")
    rows = [Term(f"made-{n}", "en", (name,)) for n, name in enumerate(names)]
    return in_memory(rows)


def _text(lang: str, base: Termbase, draw: random.Random) -> str:
    names = [name for tag in base.tags if tag == lang for t in base.rows(tag) for name in t.names]
    parts: list[str] = []
    for _ in range(draw.randrange(1, 9)):
        words = draw.choice(names).split() if draw.random() < 0.4 else [draw.choice(FILLERS[lang])]
        if draw.random() < 0.2:
            draw.shuffle(words)
        parts += words
    return "".join(part + draw.choice((" ", " ", " ", ", ", "-", "\n")) for part in parts)


@pytest.mark.parametrize(("lang", "base"), [("en", "made"), ("en", "ours"), ("de", "ours")])
def test_no_name_is_missed(lang: str, base: str, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("ahocorasick_rs")
    known, draw = _base() if base == "made" else stored(), random.Random(f"{lang} {base}")
    monkeypatch.setattr(endings_of, "_WORTH", 0)
    quick = Endings(known, lang)
    found = 0
    for _ in range(300):
        text = _text(lang, known, draw)
        row = Row(text, lang, known)
        named = {number for number in range(len(row.words)) if row.ending(number)}
        told = set(quick.numbers(row.words, row.folds))
        assert named <= told, text
        found += len(named)
    assert found > 100


def test_the_same_is_found_before_and_after_it_is_made() -> None:
    base, draw = stored(), random.Random(7)
    texts = [_text("en", base, draw) for _ in range(endings_of._WORTH)]
    first = [mentions(text, "en", base) for text in texts]
    mentions.cache_clear()
    assert [mentions(text, "en", base) for text in texts] == first
