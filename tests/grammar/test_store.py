"""What was answered is answered from the disk, whatever becomes of the disk."""

from __future__ import annotations

import multiprocessing
import sqlite3
import stat
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cleanup.engine.checker import Passage
from cleanup.languagetool.client.cache import Found, Store, key
from cleanup.languagetool.client.responses import Finding

FOUND = (Finding(0, 3, "X", "So?", "https://x.org", "TYPOS", "misspelling", ("the", "ten")),)
WORDS = st.text("ab é😀\"'\\\n", max_size=8)
FINDINGS = st.builds(
    Finding,
    st.integers(0, 99),
    st.integers(0, 99),
    *[WORDS] * 5,
    st.lists(WORDS, max_size=3).map(tuple),
)


@given(st.dictionaries(st.binary(min_size=16, max_size=16), st.lists(FINDINGS).map(tuple)))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
def test_what_goes_in_comes_out(tmp_path: Path, answers: dict[bytes, Found]) -> None:
    store = Store(tmp_path / "a.sqlite3")
    store.put(answers)
    store.close()
    again = Store(tmp_path / "a.sqlite3")
    assert again.get(list(answers)) == answers
    again.close()


def test_a_key_is_of_all_that_an_answer_depends_on() -> None:
    passage = Passage("It is teh one.", "en", "source", ((0, 2),), 3)
    keys = {
        key(passage, "en-US", "6.8"),
        key(passage, "en-GB", "6.8"),
        key(passage, "en-US", "6.9"),
        key(replace(passage, text="It is teh two."), "en-US", "6.8"),
        key(replace(passage, protected=()), "en-US", "6.8"),
    }
    assert len(keys) == 5
    same = replace(passage, source=None, document=9)
    assert key(same, "en-US", "6.8") == key(passage, "en-US", "6.8")
    assert key(Passage("\ud800", "en"), "en-US", "6.8")


@pytest.mark.parametrize(
    "content", [b"", b"no database at all", b"SQLite format 3\x00" + b"x" * 5000]
)
def test_a_broken_file_is_made_anew(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "deep" / "a.sqlite3"
    path.parent.mkdir()
    path.write_bytes(content)
    store = Store(path)
    store.put({b"k": FOUND})
    assert store.get([b"k"]) == {b"k": FOUND}
    store.close()


@pytest.mark.parametrize("text", ["{", "[[1]]", "null", '[["a", 1, 2, 3, 4, 5, 6, 7]]'])
def test_a_broken_entry_is_asked_for_again(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.sqlite3"
    Store(path).close()
    with sqlite3.connect(path) as base:
        base.execute("insert into answers values (?, ?, 1)", (b"k", text))
    base.close()
    store = Store(path)
    assert store.get([b"k"]) == {}
    store.put({b"k": FOUND})
    assert store.get([b"k"]) == {b"k": FOUND}
    store.close()


def test_without_a_place_to_write_there_is_no_store_and_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    store = Store(tmp_path / "file" / "a.sqlite3")
    store.put({b"k": FOUND})
    assert store.get([b"k"]) == {}
    store.close()


def test_what_may_only_be_read_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite3"
    store = Store(path)
    store.put({b"k": FOUND})
    store.close()
    path.chmod(stat.S_IRUSR)
    tmp_path.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        again = Store(path)
        assert again.get([b"k"]) == {b"k": FOUND}
        again.put({b"other": FOUND})
        again.close()
    finally:
        tmp_path.chmod(stat.S_IRWXU)


def test_its_size_is_bounded_and_the_longest_unused_goes(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite3"
    store = Store(path, limit=300_000)
    old = {b"old%12d" % n: FOUND for n in range(1500)}
    store.put(old)
    with sqlite3.connect(path) as base:
        base.execute("update answers set day = 1")
    base.close()
    for turn in range(20):
        store.put({b"%3d%12d" % (turn, n): FOUND for n in range(600)})
    assert store.get([b" 19%12d" % n for n in range(600)])
    assert not store.get(list(old)[:1])
    store.close()
    assert path.stat().st_size < 900_000


def fill(path: str, name: bytes) -> None:
    store = Store(Path(path))
    for number in range(150):
        store.put({name + b"%d" % number: FOUND})
        assert store.get([name + b"%d" % number])
    store.close()


def test_two_processes_at_once(tmp_path: Path) -> None:
    path = str(tmp_path / "a.sqlite3")
    context = multiprocessing.get_context("spawn")
    both = [context.Process(target=fill, args=(path, name)) for name in (b"a", b"b")]
    for each in both:
        each.start()
    for each in both:
        each.join(60)
        assert each.exitcode == 0
    store = Store(Path(path))
    assert len(store.get([n + b"%d" % at for n in (b"a", b"b") for at in range(150)])) == 300
    store.close()
