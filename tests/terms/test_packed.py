"""The packed termbase says what the CSV says, and survives what happens to files."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from terms.rows_of import SMALL, csv_file, named

import cleanup.terms.index.cache
import cleanup.terms.rows
from cleanup.languages.fold import fold, primary
from cleanup.storage import cache as cachedir
from cleanup.terms import Term, TermError, in_memory, read, stored
from cleanup.terms.index.write import sorted_words
from cleanup.terms.layer import Layer
from cleanup.terms.termbase import Termbase

LANGS = ["en", "fr", "de", "ru", "zh", "ar"]


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv("CLEANUP_CACHE_DIR", str(folder))
    monkeypatch.setattr(cachedir, "YOUNG", -1.0)
    return folder


def over(*paths: Path) -> Termbase:
    """A termbase of these files, as a run has it: nothing shared with other tests."""
    return Termbase([Layer((str(path),)) for path in paths])


def test_all_that_is_asked_for_is_found() -> None:
    base = in_memory(read(SMALL, "mine.csv"))
    assert base.concept("fen")["fr"].acronyms == ("ABM",)
    assert list(base.concept("fen")) == ["en", "fr", "ru"]
    assert base.concept("nothing") == {}
    assert {term.lang for term in base.with_acronym("MSI")} == {"en", "zh"}
    assert base.with_acronym("LAF") == ()
    assert [one.good for one in base.named(fold("the Lower Fen authorities", "en"), "en")] == [True]
    assert [one.good for one in base.named(fold("Authority of the Lower Fen", "en"), "en")] == [
        False
    ]
    assert base.tags == ("en", "fr", "ru", "zh")
    assert [term.concept for term in base.marked("capitals", "en")] == ["quay"]
    assert [term.concept for term in base.rows("en")] == ["fen", "silt", "quay"]
    assert base.knows("zh")
    assert not base.knows("de")


def test_words_in_another_order_are_found_but_for_common_nouns() -> None:
    base = in_memory(read(SMALL, "mine.csv"))
    found = base.shuffled(sorted_words("Authority Fen Lower", "en"), "en")
    assert found
    assert (found.name, found.good) == ("Lower Fen Authority", False)
    assert base.shuffled(sorted_words("index of marsh silt", "en"), "en") is None


def test_the_built_in_rows_are_found_by_name_acronym_and_ending() -> None:
    base = stored()
    terms = list(base.terms())
    plain: dict[tuple[str, str], set[tuple[str, str, bool]]] = {}
    for term in terms:
        lang = primary(term.lang) or term.lang
        for names, good in ((term.names, True), (term.bad_names, False)):
            for name in names:
                plain.setdefault((lang, fold(name, lang)), set()).add((term.concept, name, good))
    for (lang, key), entries in plain.items():
        found = base.named(key, lang)
        assert {(one.term.concept, one.name, one.good) for one in found} == entries
        if lang not in ("zh", "ja"):
            assert all(base.may_end(key[-n:], lang) for n in range(1, min(12, len(key)) + 1))
    for term in terms:
        assert base.concept(term.concept)[term.lang] == term
        for acronym in term.acronyms:
            assert term in base.with_acronym(acronym.upper())


WORDS = st.text("abcdeéжя 中-", min_size=1, max_size=20).filter(lambda text: text.strip())
TERMS = st.builds(
    lambda concept, lang, names, acronyms, bad: Term(
        concept, lang, tuple(names), tuple(acronyms), tuple(bad), origin="mine.csv", line=2
    ),
    st.sampled_from("abcdef"),
    st.sampled_from(LANGS),
    st.lists(WORDS, min_size=1, max_size=3),
    st.lists(st.text("ABCЖ", min_size=2, max_size=4), max_size=3),
    st.lists(WORDS, max_size=2),
)


@given(st.lists(TERMS, max_size=12, unique_by=lambda term: (term.concept, term.lang)))
def test_any_terms_are_given_back(terms: list[Term]) -> None:
    base = in_memory(terms)
    assert list(base.terms()) == terms
    for term in terms:
        for name in (*term.names, *term.bad_names):
            key = fold(name, term.lang)
            found = base.named(key, term.lang)
            assert {(one.term.concept, one.name, one.good) for one in found} == (
                named(terms, key, term.lang) if key else set()
            )


def test_a_warm_cache_reads_no_csv(
    tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine = csv_file(tmp_path)
    assert over(mine).concept("fen")["en"].acronyms[0] == "LFA"
    assert len(list(cache.glob("terms-*.bin"))) == 1
    monkeypatch.setattr(cleanup.terms.rows, "read_file", pytest.fail)
    assert over(mine).concept("fen")["en"].acronyms[0] == "LFA"


def test_a_changed_file_is_read_again(tmp_path: Path, cache: Path) -> None:
    mine = csv_file(tmp_path)
    assert over(mine).concept("fen")["en"].acronyms[0] == "LFA"
    csv_file(tmp_path, SMALL.replace("LFA", "LXA"))
    assert over(mine).concept("fen")["en"].acronyms[0] == "LXA"
    assert len(list(cache.glob("terms-*.bin"))) == 2


def test_a_file_that_changed_within_its_clock_is_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLEANUP_CACHE_DIR", str(tmp_path / "cache"))
    mine = csv_file(tmp_path)
    first = cleanup.terms.index.cache.key_of([mine])
    stat = mine.stat()
    csv_file(tmp_path, SMALL.replace("LFA", "LXA"))
    os.utime(mine, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert cleanup.terms.index.cache.key_of([mine]) != first


@pytest.mark.parametrize("cut", [0, 5, 40, 300, -1, -40])
def test_a_cut_file_is_made_again(tmp_path: Path, cache: Path, cut: int) -> None:
    mine = csv_file(tmp_path)
    over(mine).concept("fen")
    [kept] = cache.glob("terms-*.bin")
    kept.write_bytes(kept.read_bytes()[:cut])
    assert over(mine).concept("fen")["en"].acronyms[0] == "LFA"
    assert over(mine).concept("fen")["en"].acronyms[0] == "LFA"


@given(st.floats(0, 1, exclude_max=True), st.integers(1, 255))
def test_a_byte_that_changed_never_changes_an_answer(
    tmp_path_factory: pytest.TempPathFactory, place: float, flips: int
) -> None:
    folder = tmp_path_factory.mktemp("terms")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CLEANUP_CACHE_DIR", str(folder))
        mine = csv_file(folder)
        first = over(mine)
        asked = [first.named(fold("Lower Fen Authority", "en"), "en"), first.with_acronym("ABM")]
        [kept] = folder.glob("terms-*.bin")
        content = bytearray(kept.read_bytes())
        content[int(place * len(content))] ^= flips
        kept.write_bytes(content)
        again = over(mine)
        found = [again.named(fold("Lower Fen Authority", "en"), "en"), again.with_acronym("ABM")]
        assert found == asked
        assert list(again.terms()) == list(in_memory(read(SMALL, str(mine))).terms())


def test_a_cache_that_cannot_be_written_to_is_done_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("CLEANUP_CACHE_DIR", str(tmp_path / "file" / "under"))
    assert over(csv_file(tmp_path)).concept("fen")["en"].acronyms[0] == "LFA"


def test_old_ones_are_thrown_away(tmp_path: Path, cache: Path) -> None:
    for number in range(cleanup.terms.index.cache.KEPT + 3):
        mine = csv_file(tmp_path, SMALL, f"{number}.csv")
        over(mine).concept("fen")
    assert len(list(cache.glob("terms-*.bin"))) == cleanup.terms.index.cache.KEPT
    assert not list(cache.glob("*.tmp"))


def test_two_processes_at_once(tmp_path: Path, cache: Path) -> None:
    mine = csv_file(tmp_path)
    code = (
        "import sys\nfrom cleanup.terms.layer import Layer\n"
        "from cleanup.terms.termbase import Termbase\n"
        "base = Termbase([Layer((sys.argv[1],))])\nprint(base.concept('fen')['en'].acronyms[0])"
    )
    env = {**os.environ, "CLEANUP_CACHE_DIR": str(cache)}
    runs = [
        subprocess.Popen(
            [sys.executable, "-c", code, str(mine)], env=env, stdout=subprocess.PIPE, text=True
        )
        for _ in range(4)
    ]
    assert {run.communicate()[0].strip() for run in runs} == {"LFA"}


def test_a_bad_file_is_said_and_nothing_is_kept(tmp_path: Path, cache: Path) -> None:
    mine = csv_file(tmp_path, SMALL + "x,english,Some Body,SB\n")
    with pytest.raises(TermError, match=r"mine\.csv, line 8: 'english' is not a language tag"):
        over(mine).concept("fen")
    assert not list(cache.iterdir())
