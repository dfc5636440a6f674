"""Rules from the cache are those of the files, whatever has become of either."""

import os
import pickle
from collections.abc import Iterator
from pathlib import Path

import pytest

from cleanup import clean
from cleanup.rules import book, load
from cleanup.rules.match import RuleSet
from cleanup.rules.prefilter.editions import NAMES
from cleanup.rules.rule import Rule, RuleError
from cleanup.rules.shelf import Shelf

TABLE = """
[{name}]
find = '\\b{word}\\b'
replace = "{word}s"
category = "style"
reason = "A test."
fixes = [["a {word} is", "a {word}s is"]]
keeps = ["none"]
"""

SOURCED = """
[figure]
detect = "changed_figure"
category = "accuracy/mistranslation"
reason = "A test."
fixes = [["In 1902.", "In 1920.", "1920."]]
keeps = ["none"]
"""


@pytest.fixture
def rules(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Stand in for the rules that come with cleanup."""
    monkeypatch.setenv("CLEANUP_CACHE_DIR", str(tmp_path / "cache"))
    folder = tmp_path / "rules"
    for lang in ("any", "en", "de", "pt-BR"):
        (folder / lang).mkdir(parents=True)
        table = TABLE.format(name=f"{lang.lower()}-one", word="mill")
        (folder / lang / "words.toml").write_text(table)
    monkeypatch.setattr(book, "shipped", lambda: folder)
    return folder


def ids(found: RuleSet, lang: str | None) -> list[str]:
    return [rule.id for rule in found.matcher(lang).rules]


def ages(rules: Path) -> None:
    """Make all files an hour old, so that their stamps alone are looked at."""
    for path in rules.glob("*/*.toml"):
        old = path.stat().st_mtime - 3600
        os.utime(path, (old, old))


@pytest.mark.usefixtures("rules")
def test_the_second_time_no_file_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    first = book.rulebook()
    monkeypatch.setattr(book, "files", lambda *_: pytest.fail("a rule file is read"))
    second = book.rulebook()
    assert second.rules == first.rules
    assert second.digest == first.digest
    assert ids(second, "en") == ["any/words/any-one", "en/words/en-one"]
    assert ids(book.rulebook(), "pt-BR") == ["any/words/any-one", "pt-BR/words/pt-br-one"]
    assert ids(book.rulebook(), "pt") == ids(book.rulebook(), None) == ["any/words/any-one"]
    for found in (book.rulebook(), book.rulebook(chosen=["de"])):
        rule = found.named("de/words/de-one")
        assert rule is not None
        assert rule.id == "de/words/de-one"
        assert found.named("de/words/none") is found.named("xx/words/none") is None
    assert [r.id for r in book.rulebook(chosen=["de"]).rules] == ["de/words/de-one"]


def test_a_change_of_a_file_is_seen(rules: Path) -> None:
    ages(rules)
    old = book.rulebook()
    (rules / "en" / "words.toml").write_text(TABLE.format(name="en-two", word="boat"))
    new = book.rulebook()
    assert "en/words/en-two" in ids(new, "en")
    assert "en/words/en-one" not in ids(new, "en")
    assert new.digest != old.digest


def test_a_file_that_comes_or_goes_is_seen(rules: Path) -> None:
    book.rulebook()
    (rules / "en" / "boats.toml").write_text(TABLE.format(name="new", word="boat"))
    assert "en/boats/new" in ids(book.rulebook(), "en")
    (rules / "en" / "boats.toml").unlink()
    assert "en/boats/new" not in ids(book.rulebook(), "en")


@pytest.mark.usefixtures("rules")
@pytest.mark.parametrize("keep", [0, 10, 300, -1])
def test_a_broken_cache_is_as_good_as_none(tmp_path: Path, keep: int) -> None:
    wanted = book.rulebook().rules
    for path in (tmp_path / "cache").glob("rules-*"):
        path.write_bytes(path.read_bytes()[:keep])
    assert book.rulebook().rules == wanted


def test_a_folder_that_cannot_be_written(rules: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = book.rulebook().rules
    monkeypatch.setenv("CLEANUP_CACHE_DIR", str(rules / "any" / "words.toml" / "no"))
    assert book.rulebook().rules == wanted


def test_a_bad_rule_is_an_error_every_time(rules: Path) -> None:
    (rules / "en" / "bad.toml").write_text("[one]\nfind = 'a'\n")
    for _ in range(2):
        with pytest.raises(RuleError):
            book.rulebook()
    with pytest.raises(RuleError, match="not found"):
        book.rulebook([str(rules / "none")])


@pytest.mark.usefixtures("rules")
def test_rules_go_to_another_process_without_their_matchers() -> None:
    found = book.rulebook()
    found.matcher("en")
    again = pickle.loads(pickle.dumps(found))  # noqa: S301 -- our own
    assert again.rules == found.rules
    assert ids(again, "en") == ids(found, "en")


def found(text: str) -> list[tuple[str, str | None]]:
    told = clean(text, "en", rules=book.rulebook())
    return [(edit.rule, edit.after) for edit in (*told.edits, *told.suggestions)]


@pytest.mark.usefixtures("rules")
def test_a_later_run_reads_only_rules_that_may_find_something(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    text = "An old mill is here, and an old boat."
    wanted = found(text)
    assert len(wanted) == 1
    assert wanted == found(text)  # by now all is compiled and kept
    assert list((tmp_path / "cache").glob("tables-*.bin"))
    read: list[str] = []
    named = Shelf.named

    def watched(self: Shelf, rule_id: str) -> Rule | None:
        read.append(rule_id)
        return named(self, rule_id)

    monkeypatch.setattr(Shelf, "named", watched)
    monkeypatch.setattr(Shelf, "of", lambda *_: pytest.fail("all rules are read"))
    assert found("Nothing here.") == []
    assert read == []
    assert found(text) == wanted
    assert {each.partition("/")[0] for each in read} <= {"any", "en"}


@pytest.mark.usefixtures("rules")
@pytest.mark.parametrize("kind", ["tables", "scan", "rules"])
def test_what_is_kept_of_a_language_may_be_broken_or_gone(tmp_path: Path, kind: str) -> None:
    text = "An old mill is here."
    wanted = found(text)
    assert wanted
    for keep in (-1, 0, None):
        assert found(text) == wanted
        paths = list((tmp_path / "cache").glob(f"{kind}*.bin"))
        assert paths
        for path in paths:
            if keep is None:
                path.unlink()
            else:
                path.write_bytes(path.read_bytes()[:keep])
        assert found(text) == wanted


def compiled_in(folder: Path) -> set[str]:
    """The names of what is compiled together, less those of its editions."""
    return {
        place.name
        for place in (folder / "cache").glob("scan*.bin")
        if not place.stem.endswith(NAMES)
    }


@pytest.mark.usefixtures("rules")
def test_what_a_user_adds_or_leaves_out_compiles_nothing_of_ours(tmp_path: Path) -> None:
    pytest.importorskip("hyperscan")
    own = tmp_path / "own" / "en"
    own.mkdir(parents=True)
    (own / "mine.toml").write_text(TABLE.format(name="mine", word="quay"))
    text = b"The mill is at the quay."

    def run(**chosen: list[str]) -> set[str]:
        """Return which rules may find something; note what is compiled once two runs are over."""
        for _ in range(2):
            matcher = book.rulebook(**chosen).matcher("en")
            found = {matcher.rules[number].id for number in matcher.hits(text)}
        kept.update(compiled_in(tmp_path))
        return found

    kept: set[str] = set()
    ours = {"any/words/any-one", "en/words/en-one"}
    assert run() == ours
    before = set(kept)
    assert run(ignored=["en"]) == {"any/words/any-one"}
    assert kept == before
    assert run(folders=[str(tmp_path / "own")]) == ours | {"en/mine/mine"}
    assert len(kept) == len(before) + 1
    assert run(folders=[str(tmp_path / "own")], ignored=["any"]) == {
        "en/words/en-one",
        "en/mine/mine",
    }
    assert len(kept) == len(before) + 1


@pytest.mark.usefixtures("rules")
def test_what_comes_with_cleanup_is_read_once_whatever_a_user_adds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours = book.rulebook().rules
    own = tmp_path / "own" / "en"
    own.mkdir(parents=True)
    (own / "mine.toml").write_text(TABLE.format(name="mine", word="quay"))
    terms = tmp_path / "terms.csv"
    terms.write_text("concept,lang,name,acronym\nquay,en,Quay,QY\n")
    read: list[str] = []
    parse = load.parse

    def watched(source: load.Source) -> Iterator[Rule]:
        read.append(source.family)
        return parse(source)

    monkeypatch.setattr(load, "parse", watched)
    with_own = book.rulebook([str(tmp_path / "own")]).rules
    assert read == ["mine"]
    assert [rule for rule in with_own if not rule.user] == list(ours)
    assert book.rulebook(terms=[str(terms)]).rules == ours
    assert read == ["mine"]


@pytest.mark.usefixtures("rules")
def test_rules_that_depend_on_terms_are_read_with_those_of_the_user(
    rules: Path, tmp_path: Path
) -> None:
    (rules / "any" / "acronyms.toml").write_text(
        """
[names]
detect = "foreign_beside_name"
category = "terminology"
reason = "A test."
fixes = [["The World Health Organization (OMS) is here.", "The World Health Organization (WHO)."]]
keeps = ["none"]
"""
    )
    terms = tmp_path / "terms.csv"
    terms.write_text("concept,lang,name,acronym\nquay,en,Quay,QY\n")
    [before] = [rule for rule in book.rulebook().rules if rule.id == "any/acronyms/names"]
    [after] = [r for r in book.rulebook(terms=[str(terms)]).rules if r.id == before.id]
    assert "terms" not in before.params
    assert after.params["terms"] == [str(terms)]


@pytest.mark.usefixtures("rules")
def test_texts_with_a_source_share_what_is_compiled_for_those_without(
    rules: Path, tmp_path: Path
) -> None:
    pytest.importorskip("hyperscan")
    from_german = TABLE.format(name="german", word="quay") + 'source_lang = ["de"]\n'
    (rules / "en" / "german.toml").write_text(from_german)
    (rules / "any" / "sources.toml").write_text(SOURCED)
    text = b"The mill is at the quay, in 1920."

    def run(source_lang: str | None, *, sourced: bool) -> set[str]:
        for _ in range(2):
            matcher = book.rulebook().matcher("en", source_lang, sourced=sourced)
            found = {
                matcher.rules[n].id for n in (*matcher.hits(text), *matcher.segment_hits(text)[0])
            }
        return found

    plain = run(None, sourced=False)
    assert plain == {"any/words/any-one", "en/words/en-one", "en/german/german"}
    before = compiled_in(tmp_path)
    assert run("fr", sourced=False) == plain - {"en/german/german"}
    assert compiled_in(tmp_path) == before
    assert run("de", sourced=True) == plain | {"any/sources/figure"}
    assert run("fr", sourced=True) == plain - {"en/german/german"} | {"any/sources/figure"}
    assert len(compiled_in(tmp_path)) == len(before) + 1
