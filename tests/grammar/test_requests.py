"""Passages become requests that spell them exactly, and findings find their way back."""

from __future__ import annotations

import json
from urllib.parse import parse_qs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanup.engine.checker import Passage
from cleanup.languagetool.client.language_codes import code
from cleanup.languagetool.client.marks import BREAK, NAME, read_as
from cleanup.languagetool.client.requests import Request, request, requests, width
from cleanup.languagetool.client.responses import Nonsense, answer, points
from cleanup.text.protect import merged
from tests.grammar.recorded import match, told

TEXT = st.text(st.sampled_from("ab teh😀𝔘\u0301é\ud800.\n"), max_size=30)


@st.composite
def passages(draw: st.DrawFn) -> list[Passage]:
    made = []
    for text in draw(st.lists(TEXT, min_size=1, max_size=6)):
        edges = sorted(draw(st.lists(st.integers(0, len(text)), max_size=6)))
        pairs = [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=False) if a < b]
        made.append(Passage(text, "en", None, tuple(merged(pairs))))
    return made


def sent(each: Request) -> str:
    """The text that LanguageTool puts its offsets in."""
    data = json.loads(parse_qs(each.body().decode())["data"][0])
    return "".join(part.get("text", part.get("markup", "")) for part in data["annotation"])


@given(passages(), st.integers(1, 60))
def test_every_passage_is_sent_once_and_stands_where_it_is_said_to(
    texts: list[Passage], size: int
) -> None:
    made = list(requests("en-US", list(enumerate(texts)), size))
    assert [n for each in made for n in each.numbers] == list(range(len(texts)))
    for each in made:
        units = sent(each).encode("utf-16-le")
        for number, passage in enumerate(each.passages):
            start, end = each.starts[number], each.starts[number + 1] - len(BREAK)
            there = units[2 * start : 2 * end].decode("utf-16-le")
            assert there == "".join(
                "\ufffd" if "\ud800" <= mark < "\ue000" else mark for mark in passage.text
            )
        assert len(each.passages) == 1 or each.size <= size + len(BREAK)


@given(passages())
def test_halves_are_the_whole(texts: list[Passage]) -> None:
    whole = request("en-US", texts, range(len(texts)))
    halves = whole.halves()
    assert [p for half in halves for p in half.passages] == texts
    assert len(halves) == min(2, len(texts))


@given(TEXT)
def test_units_of_a_text_are_its_points_or_none(text: str) -> None:
    point = points(text)
    at = 0
    for number, mark in enumerate(text):
        assert point(at) == number
        if mark > "\uffff":
            assert point(at + 1) is None
        at += width(mark)
    assert point(at) == len(text)
    assert point(at + 1) is None
    assert point(-1) is None


@given(st.lists(TEXT, min_size=1, max_size=5), st.data())
def test_a_finding_comes_back_to_its_own_words(texts: list[str], data: st.DataObject) -> None:
    texts = [text.replace("\ud800", "x") for text in texts]
    number = data.draw(st.integers(0, len(texts) - 1))
    text = texts[number]
    if not text:
        return
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    each = request("en-US", [Passage(t, "en") for t in texts], range(len(texts)))
    offset = each.starts[number] + width(text[:start])
    came = answer(each, told(match(offset, width(text[start:end]), sent(each))))
    assert [[(f.start, f.end) for f in found] for found in came.findings] == [
        [(start, end)] if n == number else [] for n in range(len(texts))
    ]
    assert came.dropped == 0


PAIR = request("en-US", [Passage("One 😀 teh.", "en"), Passage("Two teh.", "en")], [0, 1])
WHOLE = sent(PAIR)


@pytest.mark.parametrize(
    "bad",
    [
        match(9, 6, WHOLE),  # from one passage into the next
        match(5, 1, WHOLE),  # inside the emoji
        match(900, 3, WHOLE),
        match(-3, 3, WHOLE),
        {**match(7, 3, WHOLE), "context": {"text": "other", "offset": 0, "length": 3}},
        {**match(7, 3, WHOLE), "length": 0},
    ],
)
def test_a_finding_that_does_not_stand_there_is_dropped_and_counted(bad: dict[str, object]) -> None:
    came = answer(PAIR, told(bad, match(7, 3, WHOLE)))
    assert came.dropped == 1
    assert [f.start for f in came.findings[0]] == [6]


@pytest.mark.parametrize(
    ("rule", "kept"),
    [
        ("ENGLISH_WORD_REPEAT_BEGINNING_RULE", False),
        ("REP_THANK_YOU_FOR", False),
        ("DE_UNPAIRED_QUOTES", False),
        ("UPPERCASE_SENTENCE_START", False),
        ("REP_OU", True),
        ("COMMA_PARENTHESIS_WHITESPACE", True),
        ("ENGLISH_WORD_REPEAT_RULE", True),
    ],
)
def test_what_looks_at_more_than_a_sentence_is_left_out(*, rule: str, kept: bool) -> None:
    came = answer(PAIR, told(match(7, 3, WHOLE, rule=rule)))
    assert [f.rule for f in came.findings[0]] == [rule] * kept
    assert came.dropped == 0


@pytest.mark.parametrize(
    "payload",
    [
        b"",
        b"<html>busy</html>",
        b"[]",
        b"{}",
        b'{"matches": []}',
        b'{"software": {"version": "6.8"}, "matches": [{"offset": 0}]}',
        b'{"software": {"version": "6.8"}, "matches": 7}',
        b"\xff\xfe",
    ],
)
def test_nonsense_is_called_nonsense(payload: bytes) -> None:
    with pytest.raises(Nonsense):
        answer(PAIR, payload)


def test_an_answer_that_is_not_complete_is_none() -> None:
    half = json.loads(told()) | {"warnings": {"incompleteResults": True}}
    with pytest.raises(Nonsense, match="is incomplete"):
        answer(PAIR, json.dumps(half).encode())


@pytest.mark.parametrize(
    ("mark", "read"),
    [
        ("**", ""),
        ("_", ""),
        ("<b>", ""),
        ('<a href="http://x.org/y">', ""),
        ("</p>", BREAK),
        ("<br/>", BREAK),
        ("</li>\n<li>", BREAK),
        ("&amp;", "&"),
        ("&#8217;", "’"),
        ("\\*", "*"),
        ("  \n", "  \n"),
        ("\\\n", "\n"),
        ("`foo()`", NAME),
        ("https://example.org/a", NAME),
        ("<https://example.org>", NAME),
        ("<info@example.org>", NAME),
        ("{name}", NAME),
        ("%s", NAME),
        ("[", ""),
        ("](https://example.org/a)", ""),
        ("![", ""),
        ("$x^2$", NAME),
    ],
)
def test_what_stands_for_markup(mark: str, read: str) -> None:
    assert read_as(mark) == read


@pytest.mark.parametrize(
    ("lang", "theirs"),
    [
        ("en", "en-US"),
        ("en-GB", "en-GB"),
        ("en-IE", "en-GB"),
        ("en-Latn-GB", "en-GB"),
        ("de", "de-DE"),
        ("de-AT", "de-AT"),
        ("pt", "pt-PT"),
        ("pt-BR", "pt-BR"),
        ("zh", "zh-CN"),
        ("zh-Hans", "zh-CN"),
        ("zh-Hant", None),
        ("uk", "uk-UA"),
        ("es-MX", "es"),
        ("ca-valencia", "ca-ES-valencia"),
        ("ha", None),
        ("x-klingon", None),
    ],
)
def test_codes(lang: str, theirs: str | None) -> None:
    assert code(lang) == theirs


@pytest.mark.parametrize(("lang", "told"), [("ja-JP", "見\u3000る\u3000**"), ("en", "見 る\t**")])
def test_japanese_is_sent_with_blanks_that_are_counted(lang: str, told: str) -> None:
    passage = Passage("見 る\t**", lang, None, ((4, 6),))
    each = request(lang, [passage], [0])
    assert sent(each) == told
    assert width(sent(each)) == width(passage.text)
