"""Where a sentence may run over a line end, and where it may not."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleanup import clean
from cleanup.text.blocks import lines, split, units
from cleanup.text.long_paragraph import LONG, PIECE
from tests.growth import growth

WRAPPED = """\
The council of the town met on Tuesday to hear what the three firms had
to say about the old bridge. Two of them advised to repair it, because
its piers are sound; the third held that a new one would be cheaper in
the long run.
"""

APART = {
    "one sentence a line": """\
The council of the town met on Tuesday to hear what they had to say.
Two of the three firms advised to repair the old bridge in spring.
The third held that a new one would be cheaper in the long run.
Nobody asked the ferryman.
""",
    "a list without marks": """\
ministry of foreign affairs of the republic
ministry of water and of the rivers of the north
office of the bridge
the ferry and its only ferryman, who is retired now
""",
    "a list with marks": """\
- the council of the town, which met on Tuesday to hear what they had
- the three firms, two of which advised to repair the bridge, because
- the ferryman, who was not asked, and who would have had much to say
""",
    "a poem": """\
The river took the pier in March,
and no one heard it go,
the ferryman looked at the arch
and said, I told you so.
""",
    "a heading and its text": """\
On the state of the old bridge and of the ferry
The council met on Tuesday to hear three firms. Two advised repair.
""",
    "lines too long to be wrapped": "word " * 30 + "\nand so on it goes\n" + "word " * 30,
    "short lines": "the bridge\nis closed\nfor now\n",
    "columns": "the bridge over the river\tclosed in spring for the repair\nthe ferry\topen\n",
    "Chinese": "市议会星期二开会听取三家公司对旧桥的意见" * 2
    + "\n新桥更便宜而且更安全所以大家决定\n",
    "Thai": "สภาเทศบาลประชุมกันในวันอังคารเพื่อรับฟังความคิดเห็นของบริษัททั้งสาม\nเกี่ยวกับสะพานเก่า\n",
}


@pytest.mark.parametrize("text", APART.values(), ids=APART.keys())
def test_lines_that_stay_apart(text: str) -> None:
    assert split(text)[0] == [line for line in text.split("\n") if line]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_wrapped_paragraph_is_one_unit(end: str) -> None:
    text = f"A heading\n\n{WRAPPED}\n{WRAPPED}".replace("\n", end)
    wrapped = WRAPPED.strip().replace("\n", end)
    assert split(text)[0] == ["A heading", wrapped, wrapped]


def test_line_ends_of_several_kinds_and_a_terminator_are_in_no_unit() -> None:
    assert split("a\r\nb\rc\n\n d \n") == (["a", "b", "c", " d "], [0, 3, 5, 8])


def test_a_sentence_over_two_lines() -> None:
    text = "The Organisation of the Bridges and Ferries\n(OBFN) met again, as the ferry goes on."
    assert units(text) == [(0, len(text))]


def test_paragraphs_without_a_blank_line_between_them() -> None:
    text = "  " + WRAPPED.strip() + "\n  " + WRAPPED.strip()
    assert len(units(text)) == 2


def test_list_items_that_run_on() -> None:
    text = textwrap.fill(WRAPPED, 70, initial_indent="- ", subsequent_indent="  ")
    assert [u[:5] for u in split(f"{text}\n{text}")[0]] == ["- The", "- The"]


def test_an_unbreakable_address_does_not_hide_the_width() -> None:
    text = WRAPPED + "http://bridge.example/" + "x" * 150 + "\n"
    assert split(text)[0][0].startswith(WRAPPED.strip())


@pytest.mark.parametrize(
    "prose",
    [
        """Der Rat der Stadt kam am Dienstag zusammen, um zu hören, was die drei Firmen über den
        Zustand der alten Brücke und der Fähre zu sagen hatten, und er hörte lange zu.""",
        """Совет города собрался во вторник, чтобы услышать, что три фирмы думают о старом мосте
        и о пароме, который всё ещё ходит через реку, хотя паромщик давно на пенсии.""",
        """اجتمع مجلس المدينة يوم الثلاثاء ليستمع إلى ما تقوله الشركات الثلاث عن الجسر القديم وعن
        العبارة التي لا تزال تعبر النهر كل يوم رغم أن صاحبها تقاعد منذ زمن طويل ولم يسأل أحد""",
        """시의회는 화요일에 모여 세 회사가 오래된 다리에 대해 무슨 말을 하는지 들었고 두 회사는
        다리를 고치라고 했으며 나머지 한 회사는 새 다리가 더 싸다고 말했지만 아무도 나룻배
        사공에게는 물어보지 않았다 그래서 아직도 기다린다""",
    ],
    ids=["de", "ru", "ar", "ko"],
)
@pytest.mark.parametrize("width", [50, 72, 100])
def test_languages_that_wrap(prose: str, width: int) -> None:
    wrapped = textwrap.fill(" ".join(prose.split()), width)
    assert "\n" in wrapped
    if wrapped.count("\n") > 1 or prose[0].isupper():  # without capitals one break proves nothing
        assert split(wrapped)[0] == [wrapped]


def test_a_long_corpus_is_told_by_a_sample() -> None:
    one = APART["one sentence a line"]
    assert len(split(one * 500)[0]) == 4 * 500


LINES = st.lists(
    st.sampled_from(
        ["", " ", "a", "The bridge is", "- the", "w " * 30, "W." * 25, "\t x", "水" * 50]
    )
    | st.text(max_size=60)
)


@settings(deadline=None)
@given(LINES, st.sampled_from(["\n", "\r\n", "\r", "\n\n"]))
def test_units_are_the_text_less_line_ends(rows: list[str], end: str) -> None:
    text = end.join(rows)
    texts, starts = split(text)
    assert all(texts)
    assert [text[a:b] for a, b in units(text)] == texts
    at = 0
    for unit, start in zip(texts, starts, strict=True):
        assert not text[at:start].strip("\r\n")
        at = start + len(unit)
    assert not text[at:].strip("\r\n")


@given(st.text(st.sampled_from("ab\r\n \x0b\u2028")))
def test_lines_are_those_of_universal_newlines(text: str) -> None:
    texts, starts = lines(text)
    assert texts == text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert [text[s : s + len(t)] for t, s in zip(texts, starts, strict=True)] == texts


SENTENCE = 'The committee met in the old mill again, and "nobody" (not one) asked for the price. '


def test_a_very_long_paragraph_is_cut_at_ends_of_sentences() -> None:
    text = (SENTENCE * 2000).rstrip()
    texts, starts = split(text)
    assert len(texts) > 3
    assert all(len(one) <= LONG and one == (SENTENCE * 2000)[: len(one)] for one in texts)
    assert " ".join(texts) == text
    assert [
        text[start : start + len(one)] for one, start in zip(texts, starts, strict=True)
    ] == texts


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE * 200,  # not long
        SENTENCE.lower() * 2000,  # where a sentence begins does not show
        "He asked Mr. Prof. Dr. no. A " * 3000,  # abbreviations
        "x" * 200_000,
    ],
)
def test_a_paragraph_stays_whole(text: str) -> None:
    assert split(text.strip())[0] == [text.strip()]


def test_no_piece_ends_within_brackets_or_quotation_marks() -> None:
    spoken = "“It is finished. That is what she said. Nobody asked about prices.” "
    for one in split((spoken * 2000).strip())[0]:
        assert (one[0], one[-1]) == ("“", "”")
    left_open = split(("(" + SENTENCE * 2000).strip())[0]
    assert len(left_open) > 1
    assert len(left_open[0]) > LONG + PIECE


def test_a_very_long_paragraph_takes_time_in_proportion() -> None:
    def work(sentences: int) -> None:
        clean(f"{SENTENCE}The groups , too . " * sentences, lang="en")

    assert growth(work, 500) < 8


def test_what_is_cut_is_cleaned_whole_and_once() -> None:
    text = ("They met in the old mill again , and again nobody asked about that. " * 3000).rstrip()
    cleaned = clean(text, lang="en").text
    assert cleaned == text.replace(" ,", ",")
    assert clean(cleaned, lang="en").text == cleaned
