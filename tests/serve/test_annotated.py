"""Text in parts of text and mark-up: offsets of all that was sent, and mark-up that stays."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleanup.serve.annotated import document_of, parts_of
from tests.serve.inside import Asked, applied, cut


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Asked:
    return Asked(tmp_path_factory.mktemp("serve"))


def checked(asked: Asked, *parts: dict[str, str]) -> tuple[str, Any]:
    """Return all that was sent, and the answer."""
    raw = "".join(part.get("text", "") + part.get("markup", "") for part in parts)
    return raw, asked.check(data=json.dumps({"annotation": parts}))


def text(said: str) -> dict[str, str]:
    return {"text": said}


def tag(said: str, reads_as: str | None = None) -> dict[str, str]:
    return {"markup": said} | ({} if reads_as is None else {"interpretAs": reads_as})


CASES = [
    # parts, the text with all first replacements made
    ([text("The mill , old.")], "The mill, old."),
    ([tag("<p>"), text("The mill , old."), tag("</p>")], "<p>The mill, old.</p>"),
    (
        [text("The "), tag("<b>"), text("mill"), tag("</b>"), text(" , old.")],
        "The <b>mill</b>, old.",
    ),
    ([tag("😀😀"), text("The mill , old.")], "😀😀The mill, old."),
    # A line that mark-up breaks is two: nothing is found over the break.
    ([text("It was the"), tag("<br>", "\n\n"), text("the best.")], "It was the<br>the best."),
    # Mark-up that stands for words never changes.
    (
        [text("It was "), tag("\\x{the the}", "the the"), text(" best.")],
        "It was \\x{the the} best.",
    ),
    ([text("See "), tag("$x , y$", "Dummy0"), text(" , too.")], "See $x , y$, too."),
    (
        [text("The mill , old."), tag("<br/>", "\n"), text("A boat , too.")],
        "The mill, old.<br/>A boat, too.",
    ),
    ([tag("<p>"), tag("<b>", ""), tag("", "X")], "<p><b>"),
    # Code stands for a word, though a client does not say so.
    (
        [text("It is "), tag("`a , b`"), text(". So it is , here.")],
        "It is `a , b`. So it is, here.",
    ),
    ([text("It is "), tag("**", ""), text(" . So.")], "It is**. So."),
    ([tag("&nbsp;", " "), text("The mill , old.")], "&nbsp;The mill, old."),
]


@pytest.mark.parametrize(("parts", "after"), CASES)
def test_mark_up(asked: Asked, parts: list[dict[str, str]], after: str) -> None:
    raw, came = checked(asked, *parts)
    assert applied(raw, came["matches"]) == after


def test_the_sentence_is_that_of_the_reader(asked: Asked) -> None:
    raw, came = checked(
        asked, tag("<p>"), text("A "), tag("<i>"), text("mill"), tag("</i>"), text(" , old. So.")
    )
    [match] = came["matches"]
    assert match["sentence"] == "A mill , old."
    assert match["context"]["text"] == raw
    assert cut(raw, match) == " ,"
    assert [raw[a:b] for a, b in came["sentenceRanges"]] == ["A <i>mill</i> , old.", "So."]


def test_the_raw_text_is_all_that_was_sent() -> None:
    parts = parts_of({"annotation": [tag("<p>"), text("A mill"), tag("</p>", "\n\n")]})
    document = document_of(parts, "en")
    assert document.raw == "<p>A mill</p>"
    [segment] = document.segments
    assert segment.text == "A mill\n\n"


PIECES = st.sampled_from(
    ["The mill", " , old. ", "the the", " ", "😀", "<unk>", "\n", "Key (OMS).", "«a»", "`x ,`"]
)
PARTS = st.lists(
    st.one_of(
        st.builds(text, PIECES),
        st.builds(tag, PIECES),
        st.builds(tag, PIECES, st.sampled_from(["", " ", "\n\n", "X", "Dummy12", "😀"])),
    ),
    max_size=8,
)


@settings(max_examples=30)
@given(parts=PARTS)
def test_no_match_reaches_into_mark_up(asked: Asked, parts: list[dict[str, str]]) -> None:
    raw, came = checked(asked, *parts)
    spans, at = [], 0
    for part in parts:
        size = len("".join(part.get(k, "") for k in ("text", "markup")).encode("utf-16-le")) // 2
        if "markup" in part:
            spans.append((at, at + size))
        at += size
    for match in came["matches"]:
        start, end = match["offset"], match["offset"] + match["length"]
        assert 0 <= start < end <= at
        if match["replacements"]:
            assert not any(a < end and start < b for a, b in spans), (raw, match)
