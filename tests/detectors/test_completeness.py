"""What a translation left out or added is pointed at; a free translation is not."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanup.detectors.bilingual import added, left_out
from cleanup.detectors.bilingual._alignment import left_out as lacking
from cleanup.detectors.bilingual._sentences import sentences
from cleanup.languages.lengths import Ratio, ratio, size, strangeness
from cleanup.text.segment import View

LEFT_OUT, ADDED = left_out.build(), added.build()
EVEN = Ratio(0.0, 1.0)
SOURCE = (
    "The old mill by the river is open again. Its wheel was mended by a carpenter from the next "
    "village. The keys hang beside the door of the harbour office."
)
WHOLE = (
    "Die alte Mühle am Fluss ist wieder offen. Ihr Rad hat ein Schreiner aus dem nächsten Dorf "
    "repariert. Die Schlüssel hängen neben der Tür des Hafenamts."
)


def reasons(text: str, source: str, lang: str = "de", source_lang: str = "en") -> list[str]:
    view = View(text, lang, source, source_lang, text)
    return [edit.reason for edit in (*LEFT_OUT.find(view), *ADDED.find(view))]


@pytest.mark.parametrize("number", [0, 1, 2])
def test_a_sentence_that_was_left_out_is_named(number: int) -> None:
    """The lengths alone tell two neighbours of about one length apart only sometimes: both are
    named.
    """
    start, end = sentences(WHOLE)[number]
    [reason] = reasons((WHOLE[:start] + WHOLE[end:]).strip(), SOURCE)
    first, last = sentences(SOURCE)[number]
    assert reason.startswith("A sentence of the source seems to be missing here, perhaps “")
    assert SOURCE[first:last].strip()[:40] in reason


def test_the_flag_stands_at_the_gap() -> None:
    start, end = sentences(WHOLE)[1]
    text = WHOLE[:start] + WHOLE[end:]
    [edit] = LEFT_OUT.find(View(text, "de", SOURCE, "en", text))
    assert (edit.before, text[edit.end :][:2], edit.after) == ("offen", ". ", None)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (WHOLE, ""),
        (WHOLE.replace("offen. Ihr", "offen; ihr"), ""),
        (WHOLE[:100], "A sentence of the source seems to be missing"),
        ("Offen.", "Much of the source is missing"),
        ("", "The translation is empty."),
        ("\n", "The translation is empty."),
        (
            WHOLE + " Der Müller wohnt nicht mehr hier." * 8,
            "The translation contains more than the source",
        ),
    ],
)
def test_told(text: str, told: str) -> None:
    found = reasons(text, SOURCE)
    assert [reason.startswith(told) for reason in found] == ([True] if told else [])


@pytest.mark.parametrize(
    ("lang", "source_lang"),
    [("en", "en"), ("de", None), (None, "en"), ("xh", "en"), ("tlh", "ru")],
)
def test_a_pair_that_is_not_known_says_nothing(lang: str | None, source_lang: str | None) -> None:
    view = View("Ja.", lang, SOURCE, source_lang, "Ja.")
    assert not [*LEFT_OUT.find(view), *ADDED.find(view)]


def test_a_translation_that_breaks_off() -> None:
    source = SOURCE.replace(". Its", ", its").replace(". The keys", ", and the keys")
    text = "Die alte Mühle am Fluss ist wieder offen, ihr Rad hat ein Schrei"
    assert reasons(text, source) == ["The translation breaks off, but the source continues."]


def test_an_empty_translation_of_a_number_is_no_gap() -> None:
    assert not reasons("", "12:30")


def test_list_items_are_counted() -> None:
    source = "Bring these:\n- flour of the mill\n- water of the river\n- salt of the sea"
    assert reasons("Bringt mit:\n- Mehl der Mühle\n- Salz des Meeres", source) == [
        "The source has 3 list items, but the translation has 2."
    ]
    assert not reasons("Bringt mit:\n- Mehl der Mühle\n- Wasser vom Fluss\n- Salz", source)


@given(st.lists(st.integers(30, 200), min_size=2, max_size=8), st.data())
def test_the_sentence_that_is_missing_is_found(sizes: list[int], data: st.DataObject) -> None:
    gone = data.draw(st.integers(0, len(sizes) - 1))
    here = sizes[:gone] + sizes[gone + 1 :]
    omission = lacking(sizes, here, EVEN)
    assert omission is not None
    assert sizes[omission.sentence] == sizes[gone] or omission.gain < 20
    assert lacking(sizes, sizes, EVEN) is None or lacking(sizes, sizes, EVEN).gain <= 0


@given(st.text(max_size=200))
def test_sentences_cover_the_text(text: str) -> None:
    spans = sentences(text)
    assert all(a < b for a, b in spans)
    assert all(one[1] == two[0] for one, two in itertools.pairwise(spans))
    if any(map(str.isalnum, text)):
        assert spans[0][0] == 0
        assert spans[-1][1] == len(text)


def test_sentences_are_parted_at_their_marks() -> None:
    text = "Mr. Miller came. He said: “Open!” 5 boats left… “No,” she said. ok"
    assert [text[a:b].strip() for a, b in sentences(text)] == [
        "Mr. Miller came.",
        "He said: “Open!”",
        "5 boats left…",
        "“No,” she said. ok",
    ]


def test_pairs_by_way_of_english() -> None:
    direct, joined = ratio("en", "de"), ratio("pl", "de")
    assert direct is not None
    assert joined is not None
    assert joined.deviation > direct.deviation
    assert ratio("en-GB", "de-AT") == direct
    assert ratio("de", "de") is None
    assert size("a b\tc\n") == 3
    assert strangeness(0, 5, direct) == 0
