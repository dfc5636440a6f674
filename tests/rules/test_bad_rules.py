"""A rule that cannot be used is one clear sentence: file, rule, what to do."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cleanup import clean
from cleanup.engine.block import RuleTooSlow
from cleanup.engine.rulebook import rulebook
from cleanup.rules import book
from cleanup.rules.rule import RuleError
from cleanup.storage.kept import Kept
from tests.warm import warmed

GOOD = {
    "find": "'colour'",
    "replace": "'color'",
    "category": "'style'",
    "reason": "'House style.'",
    "fixes": "[['a colour', 'a color']]",
    "keeps": "['discolouration is fine']",
}
GOOD["find"] = r"'\bcolour\b'"


@pytest.fixture(autouse=True)
def few(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Few rules come with cleanup: to read all of them takes seconds, in each test again."""
    folder = tmp_path_factory.mktemp("shipped") / "any"
    folder.mkdir()
    shutil.copy(Path(__file__).parents[2] / "rules" / "any" / "spaces.toml", folder)
    monkeypatch.setattr(book, "shipped", lambda: folder.parent)


def write(folder: Path, changes: dict[str, str | None], name: str = "house") -> Path:
    table = {**GOOD, **changes}
    lines = [f"{key} = {value}" for key, value in table.items() if value is not None]
    place = folder / "en" / "words.toml"
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text("\n".join([f"[{name}]", *lines]), "utf-8")
    return folder


def kept(cache: Path) -> list[Path]:
    """Where rules are kept that do not come with cleanup alone."""
    return [place for place in cache.glob("rules-*.bin") if Kept(place).get("en")]


CASES = [
    ("bad regex", {"find": "'(colour'"}, "`find` is not a valid regular expression: missing )"),
    ("empty match", {"find": "'x*'"}, "matches the empty string"),
    ("group that does not exist", {"replace": r"'\2'"}, "refers to a group that does not exist"),
    ("named group", {"replace": r"'\g<word>'"}, "refers to a group that does not exist"),
    ("unknown key", {"replase": "'x'"}, "unknown key `replase`; did you mean `replace`?"),
    ("unknown detector", {"detect": "'regexp'"}, "no detector 'regexp'; did you mean `regex`?"),
    ("no keeps", {"keeps": None}, "`keeps` is missing: similar texts that must not change"),
    ("empty keeps", {"keeps": "[]"}, "`keeps` is missing"),
    ("no fixes", {"fixes": None}, "`fixes` is missing"),
    ("no reason", {"reason": None}, "`reason` is missing"),
    ("no category", {"category": None}, "`category` is missing"),
    ("wrong kind", {"safe": "'yes'"}, "`safe` must be true or false"),
    ("wrong kind of a detector's key", {"flags": "3"}, "`flags` must be a string"),
    ("bad flag", {"flags": "'q'"}, "only the letters i, m, s and x"),
    ("bad unless", {"unless": "'('"}, "`unless` is not a valid regular expression"),
    ("bad phase", {"phase": "'first'"}, '`phase` is "repair" or "rules"'),
    ("bad language", {"source_lang": "['nolanguageatall']"}, "`source_lang`"),
    ("fixes do not hold", {"fixes": "[['a colour', 'a colur']]"}, "its `fixes` failed"),
    ("keeps do not hold", {"keeps": "['a colour']"}, "its `keeps` failed"),
    (
        "not idempotent",
        {"replace": "'colour colour'", "fixes": "[['colour', 'colour colour']]"},
        "",
    ),
    ("bad example", {"fixes": "['a colour']"}, "in `fixes`, 'a colour' must be"),
    ("bad example key", {"keeps": "[{txt = 'x', text = 'y'}]"}, "an example has no key `txt`"),
]


@pytest.mark.parametrize(("changes", "message"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_a_bad_rule_is_one_sentence_with_file_and_rule(
    tmp_path: Path, cache_folder: Path, changes: dict[str, str | None], message: str
) -> None:
    with pytest.raises(RuleError) as caught:
        rulebook([str(write(tmp_path / "mine", changes))])
    told = str(caught.value)
    assert told.startswith(str(tmp_path / "mine" / "en" / "words.toml") + ": rule [house]: ")
    assert message in told
    assert not kept(cache_folder)


def test_a_file_that_is_not_toml_is_told_with_its_line(tmp_path: Path, cache_folder: Path) -> None:
    place = tmp_path / "en" / "x.toml"
    place.parent.mkdir()
    place.write_text("[a]\nfind = \n", "utf-8")
    with pytest.raises(RuleError, match=r"x\.toml: this is not TOML: .*line 2"):
        rulebook([str(tmp_path)])
    place.write_bytes(b"# \xff\n")
    with pytest.raises(RuleError, match="byte 2 is not UTF-8"):
        rulebook([str(tmp_path)])
    assert not kept(cache_folder)


def test_a_folder_that_is_no_language_and_an_id_that_is_taken(
    tmp_path: Path, cache_folder: Path
) -> None:
    write(tmp_path / "one", {})
    write(tmp_path / "two", {})
    with pytest.raises(RuleError, match="the id en/words/house is already used"):
        rulebook([str(tmp_path / "one"), str(tmp_path / "two")])
    (tmp_path / "three" / "no language").mkdir(parents=True)
    (tmp_path / "three" / "no language" / "x.toml").write_text("")
    with pytest.raises(RuleError, match="its folder must be `any` or a language"):
        rulebook([str(tmp_path / "three")])
    with pytest.raises(RuleError, match="rule folder not found"):
        rulebook([str(tmp_path / "missing")])
    assert not kept(cache_folder)


def test_a_users_rule_works_and_speaks_only_of_its_language(
    tmp_path: Path, cache_folder: Path
) -> None:
    rules = rulebook([str(write(tmp_path, {"safe": "true"}))])
    assert clean("a colour", "en", rules=rules).text == "a color"
    assert clean("a colour", "fr", rules=rules).text == "a colour"
    assert clean("a colour", rules=rules).text == "a colour"
    again = rulebook([str(tmp_path)])
    assert clean("a colour", "en", rules=again).text == "a color"
    assert len(kept(cache_folder)) == 1


def test_rules_inside_a_configuration() -> None:
    table = {
        "find": "grey",
        "replace": "gray",
        "category": "style",
        "reason": "House style.",
        "fixes": [["grey", "gray"]],
        "keeps": ["gray"],
        "lang": "en",
    }
    rules = rulebook(inline={"house": {"gray": table}}, inline_path="cleanup.toml")
    [found] = clean("a grey mill", "en", rules=rules).suggestions
    assert (found.rule, found.after) == ("en/house/gray", "gray")
    with pytest.raises(RuleError, match=r"cleanup\.toml: rule \[gray\]: `reason` is missing"):
        rulebook(inline={"house": {"gray": {**table, "reason": ""}}}, inline_path="cleanup.toml")


@pytest.mark.parametrize(
    ("find", "text"),
    [("(a+)+$", "a" * 40 + "b"), ("(a|aa)+c", "a" * 80), (r"(\w+\s?)*:", "word " * 30 + "!")],
)
def test_a_pattern_that_backtracks_forever_does_not_hang(
    tmp_path: Path, cache_folder: Path, find: str, text: str
) -> None:
    changes = {"find": f"'{find}'", "fixes": "[['aac:aa', 'color']]", "keeps": "['b']"}
    changes |= {"replace": None, "fixes": "[['aac aa', 'aac aa'], ['a:', 'a:']]"}
    changes["fixes"] = {
        "(a+)+$": "[['aa', 'aa']]",
        "(a|aa)+c": "[['aac', 'aac']]",
        r"(\w+\s?)*:": "[['a:', 'a:']]",
    }[find]
    rules = rulebook([str(write(tmp_path, changes))])
    started = time.monotonic()
    try:
        # The prefilter is RE2 and says no at once; the pattern itself is asked after it.
        clean(text, "en", rules=rules)
        clean("aac a: " + text, "en", rules=rules)
    except RuleTooSlow as error:
        assert "en/words/house took too long" in str(error)  # noqa: PT017
    assert time.monotonic() - started < 30
    assert cache_folder.is_dir()


@pytest.mark.parametrize(
    "changes",
    [
        {"find": "'a(?=a)'", "replace": "'z'", "unless": "['(?:a|aa)+c']"},
        {"find": "'a(?=a)'", "replace": "'z'", "unsure": "['(?:a|aa)+c']"},
        {"detect": "'leftover'", "find": "'(?:a|aa)+c|aa'", "replace": "'z'"},
    ],
)
def test_exceptions_and_other_detectors_do_not_hang_either(
    tmp_path: Path, changes: dict[str, str]
) -> None:
    more = {"fixes": "[['aa', 'za']]", "keeps": "['b']", "safe": "false"}
    if "detect" in changes:
        more["fixes"] = "[['aa', 'z']]"
    rules = rulebook([str(write(tmp_path, {**changes, **more}))], chosen=["en/words"])
    with pytest.raises(RuleTooSlow, match="en/words/house took too long"):
        clean("x " + "a" * 80 + "b aac", "en", rules=rules)
    assert not signal.getitimer(signal.ITIMER_VIRTUAL)[0]


def test_a_broken_cache_is_as_good_as_none(tmp_path: Path, cache_folder: Path) -> None:
    folder = str(write(tmp_path / "mine", {"safe": "true"}))
    rulebook([folder])
    [place] = kept(cache_folder)
    whole = place.read_bytes()
    for broken in (b"", b"{}", whole[:-10], whole.replace(b"color", b"xxxxx"), b"\xff\xfe"):
        place.write_bytes(broken)
        assert clean("a colour", "en", rules=rulebook([folder])).text == "a color"
        written = place.read_bytes()  # a marshalled value may be spelled in several ways
        assert abs(len(written) - len(whole)) < len(whole) / 100, "it is written again"


def test_a_changed_rule_is_read_again(tmp_path: Path, cache_folder: Path) -> None:
    folder = tmp_path / "mine"
    rulebook([str(write(folder, {}))])
    changed = {"replace": "'hue'", "fixes": "[['a colour', 'a hue']]", "safe": "true"}
    rules = rulebook([str(write(folder, changed))])
    assert clean("a colour", "en", rules=rules).text == "a hue"
    assert len(kept(cache_folder)) == 2


def test_a_cache_that_cannot_be_written_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "file"
    place.write_text("")
    monkeypatch.setenv("CLEANUP_CACHE_DIR", str(place / "below"))
    assert rulebook().rules


def test_two_processes_may_fill_the_cache_at_once(tmp_path: Path, cache_folder: Path) -> None:
    folder = write(tmp_path / "mine", {"safe": "true"})
    code = (
        "import sys; from cleanup.engine.rulebook import rulebook; from cleanup import clean\n"
        f"print(clean('a colour', 'en', rules=rulebook([{str(folder)!r}])).text)"
    )
    warmed(cache_folder, "scan*.bin", "terms-*.bin")
    running = [
        subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    assert [process.communicate()[0] for process in running] == ["a color\n"] * 2
    assert len(list(cache_folder.glob("rules-*.bin"))) == 2  # ours, and all
    assert not list(cache_folder.glob("*.tmp"))
