"""What holds for every text: cleaning twice is cleaning once, edits replay, revert and subset."""

from __future__ import annotations

import random
import re

import pytest
from evaluation import names, needs_evaluation, rows
from hypothesis import given, settings
from hypothesis import strategies as st

from cleanup import apply, clean, invert
from cleanup.api import Cleaned
from cleanup.engine.rulebook import default
from cleanup.rules.match import Matcher
from cleanup.rules.registry import build
from cleanup.text.protect import protected
from cleanup.text.segment import View

PIECES = [
    *"ab ,.;:!?()[]“”‘’\"'«»„-–—…″′%/\n\r\t\u00a0\u200b\ufeff\u00ad\ufffd，。（）、ъї",
    *"The the of of word World had NATO OTAN CTSC (CSTO) «Слово» слово и и 汉字 漢字 です 140, 000 "
    "61.59 % https://example.org/a,b {0} %s <b> `code ,` &quot; <unk> ▁ @@ @-@ é Ã© â€™ don 't "
    "initiative. the Route Organization Collective Security Treaty Organization (CTSC)".split(" "),
    ". .", ", ,", " ,", "  ", "\n\n", "Here is the translation:", "Sure!", "in 2013″.",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=25).map("".join) | st.lists(
    st.sampled_from(PIECES), max_size=25
).map(" ".join)
LANGS = st.sampled_from([None, None, "en", "fr", "de", "es", "ru", "zh", "ja", "it", "pt", "uk"])


def check(text: str, result: Cleaned) -> None:
    """Everything that must hold for a result."""
    assert apply(text, result.edits) == result.text
    assert apply(result.text, invert(result.edits)) == text
    for edit in (*result.edits, *result.suggestions):
        assert text[edit.start : edit.end] == edit.before
        assert edit.rule
        assert edit.category
        assert edit.reason
        assert edit.before != edit.after
    assert all(e.safe and e.after is not None for e in result.edits)
    assert not any(e.safe for e in result.suggestions)
    for one, two in zip(result.edits, result.edits[1:], strict=False):
        assert one.end < two.start
    for one, two in zip(result.suggestions, result.suggestions[1:], strict=False):
        assert one.end <= two.start
    # Any choice of suggestions can be accepted, by itself or with all the rest.
    for suggestion in result.suggestions:
        apply(text, [*result.edits, suggestion])
    apply(text, [*result.edits, *result.suggestions])


@settings(max_examples=400)
@given(TEXTS, LANGS)
def test_cleaning_twice_changes_nothing_more(text: str, lang: str | None) -> None:
    once = clean(text, lang)
    check(text, once)
    twice = clean(once.text, lang)
    assert twice.text == once.text
    assert not twice.edits


def test_unsafe_may_stand_in_fifth_place() -> None:
    text = "He met volunteers. and doctors , too."
    for unsafe, after in ((True, "He met volunteers and doctors, too."), (False, None)):
        made = clean(text, "en", None, None, unsafe).text
        assert made == (after or "He met volunteers. and doctors, too.")


@settings(max_examples=300)
@given(TEXTS, LANGS)
def test_protected_spans_never_change(text: str, lang: str | None) -> None:
    result = clean(text, lang, unsafe=True)
    for line in text.splitlines():
        for start, end in protected(line):
            assert line[start:end] in result.text


@given(st.text(max_size=60), LANGS)
def test_any_text_at_all(text: str, lang: str | None) -> None:
    result = clean(text, lang)
    check(text, result)
    assert clean(result.text, lang).text == result.text


@needs_evaluation
@pytest.mark.parametrize("name", names("wmt_") + names("mqm_"))
def test_real_translations_settle_replay_and_revert(name: str) -> None:
    lang = name.partition("_")[2]
    chosen = random.Random(name).sample(list(rows(name)), 60)
    for row in chosen:
        text = row["mt"]
        once = clean(text, lang, row.get("src"), row.get("source_lang"))
        check(text, once)
        assert clean(once.text, lang, row.get("src"), row.get("source_lang")).text == once.text
    # As one document, with its language to be found.
    text = "\n".join(row["mt"] for row in chosen)
    once = clean(text)
    check(text, once)
    assert clean(once.text).text == once.text


@needs_evaluation
@pytest.mark.parametrize("name", names("wmt_")[::2] + names("clean_")[::4])
def test_the_prefilter_finds_whatever_each_rule_finds(name: str) -> None:
    lang = name.partition("_")[2]
    everything = default().matcher(lang)
    finders = [
        build(rule.detect, rule.params).find if rule.scope == "unit" else None
        for rule in everything.rules
    ]
    for row in random.Random(name).sample(list(rows(name)), 25):
        text = row.get("mt") or row.get("text") or ""
        hits = set(everything.hits(text.encode()))
        view = View(text, lang, None, None, text)
        for number, find in enumerate(finders):
            if find is not None and number not in hits:
                assert not list(find(view)), everything.rules[number].id


@settings(max_examples=100)
@given(TEXTS, LANGS)
def test_the_prefilter_finds_whatever_each_rule_finds_in_made_up_lines(
    text: str, lang: str | None
) -> None:
    matcher: Matcher = default().matcher(lang)
    for line in re.split(r"[\r\n]+", text):
        hits = set(matcher.hits(line.encode()))
        for number, rule in enumerate(matcher.rules):
            if number not in hits and rule.scope == "unit":
                view = View(line, lang, None, None, line)
                assert not matcher.find(number, view), rule.id


def test_a_suggestion_holds_the_safe_edits_that_it_covers() -> None:
    text = "He met Koreans,, Syrians. and others , too."
    result = clean(text, "en")
    joint = next(e for e in result.suggestions if "joints" in e.rule)
    assert apply(text, [*result.edits, joint]) == result.text.replace(". and", " and")


def test_what_a_repair_turns_into_a_letter_did_not_begin_a_path() -> None:
    once = clean("Ã©/Ã© le café, c'est l'été", "fr")
    assert clean(once.text, "fr").text == once.text


def test_a_long_line_and_an_empty_text() -> None:
    assert clean("").text == ""
    text = "word " * 40_000 + "end ,"  # each of them repeats the last, which takes its time
    assert clean(text, "en").text == text[:-2] + ","


def test_clean_is_safe_from_threads() -> None:
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415

    texts = [f"The mill number {i} , now a museum. ." for i in range(300)]
    alone = [clean(t).text for t in texts]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(lambda t: clean(t).text, texts)) == alone
