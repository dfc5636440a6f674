"""The phrase tables as data: every line can match, none is listed twice, none undoes another."""

from __future__ import annotations

import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from cleanup.detectors import Detector
from cleanup.detectors.phrase import _compiled, _parsed, _triggered, build, notation
from cleanup.detectors.phrase import index as phrase_words
from cleanup.edits.edit import Edit, apply
from cleanup.engine.rulebook import default
from cleanup.text.segment import View
from tests.evaluation import names, needs_evaluation, rows

RULES = Path(__file__).parents[1] / "rules"
AT_LEAST = {"en": 60, "fr": 60, "es": 60, "de": 60, "it": 30, "pt": 30, "ru": 30, "uk": 50} | {
    "zh": 20,
    "ja": 20,
}
GROUP = re.compile(r"\{([^{}]*)\}")
OPTIONAL = re.compile(r"\(([^()|]*)[^()]*\)")
TOGETHER = 50  # texts that are looked at together: no phrase goes over the sign between them
WILD = {"<w+>": "xyxy", "<w>": "xyxy", "<n>": "12", "<N>": "Xyxy"}


class Table(NamedTuple):
    """One rule whose detector is `phrase`; equal to itself alone."""

    lang: str
    id: str
    keys: dict[str, Any]

    __hash__ = object.__hash__
    __eq__ = object.__eq__

    @cache  # noqa: B019 -- tables are never gone
    def lines(self) -> list[str]:
        """Its phrases, with the shared lists put in."""
        lists = {f"{{@{name}}}": f"{{{said}}}" for name, said in self.keys.get("lists", {}).items()}
        whole = re.compile("|".join(map(re.escape, lists)) or "$^")
        return [whole.sub(lambda m: lists[m[0]], line) for line in self.keys["phrases"]]


def tables() -> Iterator[Table]:
    for path in sorted(RULES.glob("*/*.toml")):
        if path.stem in ("language", "exceptions"):  # no rules
            continue
        for name, keys in tomllib.loads(path.read_text(encoding="utf-8")).items():
            if isinstance(keys, dict) and keys.get("detect") == "phrase":
                lang = path.parent.name
                yield Table(lang, f"{lang}/{path.stem}/{name}", keys)


TABLES = list(tables())
LANGUAGES = sorted({table.lang for table in TABLES})
FILES = [list(some) for _, some in groupby(TABLES, lambda table: table.id.rpartition("/")[0])]
# A test for each file; the detector's own caches share among them what a pattern is compiled to.
each_file = pytest.mark.parametrize("some", FILES, ids=lambda some: some[0].id.rpartition("/")[0])
each_language = pytest.mark.parametrize("lang", LANGUAGES)


@cache
def said(line: str) -> list[str]:
    """What a line is about, spelled out: as often as its longest list of options has options.

    What is optional is said in every second of them.
    """
    left = line.split(" = ", maxsplit=1)[0].strip()
    for wild, word in WILD.items():
        left = left.replace(wild, word)
    lists = [m[1].split("|") for m in GROUP.finditer(left)]
    rows = max([len(options) for options in lists] + [2 if "(" in left else 1])
    return [spelled(left, row) for row in range(rows)]


def lines_of(some: list[Table]) -> Iterator[tuple[Table, str]]:
    for table in some:
        for line in table.lines():
            yield table, line


@cache
def variants(line: str) -> list[str]:
    """The left side of a line with its options taken in turn."""
    left = _parsed(line).left
    many = max([m.count("|") + 1 for m in re.findall(r"\{[^}]*\}", left)], default=1)
    bare = re.sub(r"\([^()]*\)", "", left).replace("\ue003", "12")
    bare = re.sub("[\ue001\ue002\ue004]", "Ann", bare)

    def option(m: re.Match[str], turn: int) -> str:
        options = m[1].split("|")
        return options[turn % len(options)]

    return [
        re.sub(r"\{([^}]*)\}", lambda m, turn=turn: option(m, turn), bare).strip()  # type: ignore[misc]
        for turn in range(many)
    ]


def spelled(left: str, row: int) -> str:
    """The left side with the options of one row."""
    without = OPTIONAL.sub("" if row % 2 else lambda m: m[1], left)
    chosen = GROUP.sub(lambda m: (options := m[1].split("|"))[row % len(options)], without)
    return re.sub(r"\\(.)", r"\1", chosen)


@cache
def detector(table_id: str) -> Detector:
    keys = next(table.keys for table in TABLES if table.id == table_id)
    wanted = {key: keys[key] for key in ("phrases", "renders", "lists", "cased") if key in keys}
    return build(**wanted)


@cache  # several tests ask the same of the same texts
def edits(table: Table, text: str) -> list[Edit]:
    return list(detector(table.id).find(view(text, table.lang)))


@cache
def all_tables(lang: str) -> list[Detector]:
    """All tables of a language as one, and another where case counts: asked once for each text."""
    mine = [table for table in TABLES if table.lang == lang]
    kinds = [[t for t in mine if bool(t.keys.get("cased")) is cased] for cased in (False, True)]
    return [
        build(phrases=[line for table in kind for line in table.lines()], cased=cased)
        for cased, kind in zip((False, True), kinds, strict=True)
        if kind
    ]


@each_file
def test_every_line_can_match(some: list[Table]) -> None:
    for table in some:
        silent = {text for line in table.lines() for text in said(line) if not edits(table, text)}
        mute = {line for line in table.lines() if silent >= set(said(line))}
        assert mute == set(), table.id


@each_file
def test_what_the_detector_finds_the_prefilter_lets_through(some: list[Table]) -> None:
    for table, line in lines_of(some):
        trigger = _triggered(_parsed(line))  # one of the table's
        for text in said(line)[:3]:
            for shown in (text, text.upper(), text.capitalize()):
                if edits(table, shown):
                    assert trigger.search(shown), (table.id, shown)


@each_file
def test_what_a_table_says_can_be_found(some: list[Table]) -> None:
    """The first variant of each phrase is matched, looked up by its word, and let through."""
    for table, line in lines_of(some):
        phrase = _parsed(line)
        text = re.sub(r"\{([^|}]*)[^}]*\}", r"\1", re.sub(r"\([^()]*\)", "", phrase.left))
        text = re.sub("[\ue001\ue002\ue004]", "Ann", text.replace("\ue003", "12")).strip()
        match = _compiled(phrase.left, re.IGNORECASE).search(text)
        assert match, f"{table.id}: “{line}” does not match {text!r}"
        assert notation.replacements(phrase, match) is not None
        assert _triggered(phrase).search(match[0]), f"{table.id}: trigger of “{line}”"
        assert any(word in text.lower() for word in phrase_words.words(phrase))
        assert phrase_words.words(phrase) == phrase_words.words(notation.draft(line))


@each_file
def test_no_variant_of_a_phrase_is_passed_over(some: list[Table]) -> None:
    """Each option is found by the words said; without its words it is not looked for."""
    for table, line in lines_of(some):
        for text in variants(line):
            words = phrase_words.said(f"Ann, {text}; she")
            left = _parsed(line).left
            assert phrase_words.may_stand(left, words), f"{table.id}: “{line}” in {text!r}"


@each_file
def test_no_phrase_excuses_itself(some: list[Table]) -> None:
    for table, line in lines_of(some):
        alone = detector(table.id).among
        assert alone
        here = any(any(True for _ in alone(view(text, "en"), [line])) for text in variants(line))
        assert here, f"{table.id}: “{line}” never says anything"


@each_file
def test_a_replacement_is_written_as_a_phrase_is(some: list[Table]) -> None:
    for table, line in lines_of(some):
        for text in said(line):
            for edit in edits(table, text):
                for after in (edit.after, *edit.alternatives):
                    wrong = re.search(r"  |[{}<>|]| [,.;!?](?! )|\b(\w{3,}) \1\b", after or "")
                    assert not wrong, (table.id, line)


@each_file
def test_no_phrase_is_listed_twice(some: list[Table]) -> None:
    for table in some:
        held = Counter(text for line in table.lines() for text in set(said(line)))
        assert {text for text, times in held.items() if times > 1} == set(), table.id


@each_language
def test_no_replacement_is_itself_a_listed_phrase(lang: str) -> None:
    again: dict[str, list[str]] = defaultdict(list)
    made: list[tuple[str, str]] = []
    for table in (table for table in TABLES if table.lang == lang):
        for line in table.lines():
            for text in said(line):
                for edit in edits(table, text):
                    if edit.after is None:
                        continue
                    made.append((text[: edit.start] + edit.after + text[edit.end :], text))
                    if edit.end - edit.start < len(edit.before) or edit.after == edit.before:
                        again[text].append(table.id)
    listed = told(lang, sorted({fixed for fixed, _ in made}))
    for fixed, text in made:
        if fixed in listed:
            again[text] += undone(lang, fixed, text)
    assert {text: ids for text, ids in again.items() if ids} == {}


def told(lang: str, texts: list[str]) -> set[str]:
    """Return the texts in which a table finds something: looked at many at a time."""
    found: set[str] = set()
    for at in range(0, len(texts), TOGETHER):
        some = texts[at : at + TOGETHER]
        if said_by_all(lang, "\n§\n".join(some)):
            found.update(text for text in some if said_by_all(lang, text))
    return found


def undone(lang: str, fixed: str, text: str) -> list[str]:
    """Return the edits a table would make in what was just written: back, or round and round."""
    again = {(edit.before, edit.after) for edit in said_by_all(lang, fixed)}
    again -= {(edit.before, edit.after) for edit in said_by_all(lang, text)} if again else set()
    if not again:  # as for most, which saves the other look
        return []
    before = {
        (edit.before, edit.after)
        for table in TABLES
        if table.lang == lang  # each by itself: of one table the longer phrase silences the shorter
        for edit in edits(table, text)
    }
    return [f"{old} → {new}" for old, new in again - before]


@cache
def said_by_all(lang: str, text: str) -> list[Edit]:
    return [edit for each in all_tables(lang) for edit in each.find(view(text, lang))]


def view(text: str, lang: str) -> View:
    return View(text, lang, None, None, text)


@pytest.mark.parametrize(("lang", "least"), AT_LEAST.items())
def test_there_are_enough_phrases(lang: str, least: int) -> None:
    assert sum(len(table.lines()) for table in TABLES if table.lang == lang) >= least


def test_a_phrase_is_only_ever_suggested() -> None:
    assert [table.id for table in TABLES if table.keys.get("safe", False)] == []


@needs_evaluation
@each_language
def test_people_hardly_ever_say_them(lang: str) -> None:
    if f"clean_{lang}" not in names("clean_"):
        pytest.skip(f"no clean texts for {lang}")
    matcher = default().matcher(lang)  # a pattern of each table by itself takes a minute
    mine = {table.id for table in TABLES if table.lang == lang}
    sentences = said_by_people = 0
    for row in rows(f"clean_{lang}"):
        sentences += 1
        for number, entries in matcher.hits(row["text"].encode()).items():
            if matcher.rules[number].id in mine:
                view = View(row["text"], lang, None, None, row["text"])
                said_by_people += len(matcher.find(number, view, entries))
    assert said_by_people <= sentences / 100


@each_file
def test_a_choice_says_which_list_it_follows_where_two_could_be_meant(some: list[Table]) -> None:
    """``{x|y}`` beside two lists of two: ``{2:x|y}``, lest it follow the other one unseen."""
    for table, line in [(each, line) for each in some for line in each.keys["phrases"]]:
        left, _, right = line.partition(" = ")
        sizes = [len(options(table, m[1])) for m in GROUP.finditer(left)]
        for choice in GROUP.findall(re.split(r" [!#] ", right)[0]):
            if re.match(r"\d(?:$|:)|@", choice):
                continue
            assert sizes.count(len(choice.split("|"))) < 2, (
                f"{table.id}: {line}: number {{{choice}}}"
            )


def options(table: Table, inner: str) -> list[str]:
    """The options between braces, those of a shared list by its name."""
    if inner.startswith("@"):
        inner = table.keys["lists"][inner[1:]]
    return inner.split("|")


@pytest.mark.parametrize(
    ("lang", "text", "after"),
    [
        ("de", "Der Roman ist über einen Mann.", "Der Roman handelt von einem Mann."),
        ("de", "Entscheidung zu machen", "Entscheidung zu treffen"),
        ("de", "an jenem Punkt in der Zeit", "zu jenem Zeitpunkt"),
        ("de", "zwei Bild Schüsse", "zwei Screenshots"),
        ("en", "the mill, in 10 minutes walk from here", "the mill, a 10-minute walk from here"),
        ("en", "small programs on WeChat", "WeChat mini programs"),
        ("en", "stress was made on the mill", "emphasis was placed on the mill"),
        ("es", "versiones más viejas", "versiones anteriores"),
        ("fr", "la clé public", "la clé publique"),
        ("it", "rispondere la lettera del mugnaio", "rispondere alla lettera del mugnaio"),
        ("it", "dipende sulla barca", "dipende dalla barca"),
        ("ru", "женат к ней", "женат на ней"),
        ("ru", "это зависит на погоде", "это зависит от погоды"),
        ("uk", "чекає для поїзда", "чекає на поїзд"),
    ],
)
def test_a_choice_follows_its_own_list(lang: str, text: str, after: str) -> None:
    views = [View(text, lang, None, None, text)]
    edits = [e for t in TABLES if t.lang == lang for v in views for e in detector(t.id).find(v)]
    assert after in {apply(text, [edit]) for edit in edits}
