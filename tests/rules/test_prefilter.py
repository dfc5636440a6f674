"""The prefilter never misses what `re` finds."""

import re
from itertools import product

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cleanup.rules.prefilter.canonical import TWINS, canonical
from cleanup.rules.prefilter.characters import FOLDED
from cleanup.rules.prefilter.compile import compiled
from cleanup.rules.prefilter.database import Database
from cleanup.rules.prefilter.literal import literals
from cleanup.rules.prefilter.plain import plain
from cleanup.rules.prefilter.sets import Sets
from cleanup.rules.prefilter.widen import parsed, widen
from cleanup.rules.registry import build
from cleanup.rules.rule import Rule
from cleanup.text.segment import View

ATOMS = st.sampled_from(
    r"a b k s i é ß я . , \. \w \W \d \D \s \S \b \B ^ $ [a-c] [^a] [^\w] [^\d] [\w.] [k-s] [é-я] "
    r"(?:ab) (a) (?P<n>b) \Z \A İ ſ [\s,] _ 1 [“”] … [à-ž] [^à-ž] [^“\W] [^\S–] [ı-ſ]".split()
)
SUFFIXES = st.sampled_from(["", "", "", "?", "*", "+", "{2}", "{2,5}", "*?", "++"])
LETTERS = "abkszAKSI iéÉß.,_1 \n\u00a0-“”–…ąŽ\x1d\u202f"
TEXTS = st.text(LETTERS, max_size=12) | st.text(LETTERS + "ıİſKẞяЯ٣\u3000", max_size=12)


@st.composite
def patterns(draw: st.DrawFn) -> str:
    parts = []
    for _ in range(draw(st.integers(1, 5))):
        atom = draw(ATOMS)
        zero = atom in (r"\b", r"\B", "^", "$", r"\Z", r"\A")
        suffix = "" if zero else draw(SUFFIXES)
        shape = draw(st.sampled_from(["{}", "{}", "{}", "(?:{}|b)", "(?={})", "(?<!{})", "(?>{})"]))
        if shape == "(?<!{})" and (suffix or "(" in atom):
            shape = "{}"
        parts.append(shape.format(atom + suffix))
    pattern = "".join(parts)
    if "(a)" in pattern and draw(st.booleans()):
        pattern += r"\1"
    return draw(st.sampled_from(["", "(?i)", "(?m)", "(?s)", "(?im)", "(?a)", "(?ai)"])) + pattern


def rule(pattern: str, number: int = 0) -> Rule:
    name = f"any/made/{number}"
    return Rule(name, "any", "style", "Made.", "regex", {"find": pattern}, trigger=pattern)


def prefilters(rules: list[Rule], *, once: bool = False) -> list[Database | Sets]:
    numbers = range(len(rules))
    triggers = [(n, rules[n].trigger or "") for n in numbers]
    some = [compiled(triggers, once=once, western=western) for western in (False, True)]
    return [*map(Database, some), Sets(rules, numbers)]


@settings(max_examples=1000)
@given(patterns(), TEXTS)
@example(r"(?a).a?..\S", "111\x1d")
@example(r"(?a)a[^\s]b", "a\xa0b")
@example("(?i)İ", "I")
@example(r"(?a)a\Sb", "a\x1db")
def test_the_prefilters_find_whatever_re_does(pattern: str, text: str) -> None:
    try:
        exact = re.compile(pattern)
    except re.error:
        return
    if not exact.search(text):
        return
    made = rule(pattern)
    units = [b"a b", text.encode(), b"", b"x"]
    for once, western in product((False, True), repeat=2):
        database = Database(compiled([(0, pattern)], once=once, western=western))
        found = database.hits(units)
        assert 0 in (set().union(*found.values()) if once else found.get(1, ())), widen(pattern)
        assert 0 in database.each(units)[1], widen(pattern)
    found = Database(compiled([], [(0, pattern, "entry")])).hits(units)
    assert ~0 in found.get(1, ()), plain(parsed(pattern).items, parsed(pattern).flags)
    sets = Sets([made], [0])
    if not sets.refused:
        assert 0 in sets.hits([text.encode()]).get(0, ()), widen(pattern)


ENTRIES = st.lists(
    st.tuples(
        st.lists(st.sampled_from("has have had the this been gone last next".split()), min_size=1),
        st.lists(st.sampled_from("week weeks month year years then".split()), min_size=1),
        st.sampled_from(["{} {}", "{} <w> {}", "{} (the ){}", "in {} {}s"]),
    ),
    min_size=1,
    max_size=6,
)


@settings(max_examples=200)
@given(ENTRIES, st.data())
def test_an_entry_is_named_where_the_table_finds_it(
    entries: list[tuple[list[str], list[str], str]], data: st.DataObject
) -> None:
    def hole(options: list[str]) -> str:
        several = list(dict.fromkeys(options))
        return f"{{{'|'.join(several)}}}" if len(several) > 1 else several[0]

    lines = [shape.format(hole(one), hole(two)) + " = ?" for one, two, shape in entries]
    table = build("phrase", {"phrases": lines})
    assert table.entries is not None
    assert table.among is not None
    blocks = compiled([], [(0, trigger, line) for trigger, line in table.entries()])
    spoken = [w for one, two, _ in entries for w in [*one, *two, *(f"{w}s" for w in two)]]
    words = data.draw(st.lists(st.sampled_from([*spoken, "in", "the", "old"]), max_size=12))
    text = " ".join(words)
    view = View(text, "en", None, None, text)
    named = {
        blocks.entries[~token][1] for token in Database(blocks).hits([text.encode()]).get(0, ())
    }
    assert list(table.among(view, named)) == list(table.find(view))


WORDS = st.sampled_from(
    "the same bridge Straße über ſame KELVIN İstanbul ısı ΟΔΟΣ οδος спросил Время は通過 a".split()
)
GAPS = st.sampled_from([" ", "  ", "\u00a0", " \t", "\n", "\u3000"])
SHAPES = st.sampled_from(
    [
        "{0} {1}", r"(?i){0}\s+{1}", r"\b{0} (?:of |the )?{1}\b", r"({0}|{1}) \1",
        r"(?i)({0}|{1})+s?",
        r"[{0}]*{1}[ \t\u00a0]+{0}", r"(?:^|\W){0} {1}(?:$|\W)", r"{0}\w*(?= {1})",
    ]
)  # fmt: skip


@settings(max_examples=200)  # of many rules each: compiling takes the time, whatever their number
@given(st.lists(st.tuples(SHAPES, WORDS, WORDS), min_size=1, max_size=16), st.data())
def test_words_are_found_however_they_are_written(
    shapes: list[tuple[str, str, str]], data: st.DataObject
) -> None:
    rules = [rule(shape.format(*both), at) for at, (shape, *both) in enumerate(shapes)]
    cases = st.sampled_from([str.upper, str.lower, str.title, str.swapcase, str])
    said = st.lists(st.tuples(WORDS, cases, GAPS), max_size=5)
    units = data.draw(st.lists(said, min_size=1, max_size=12))
    texts = ["".join(case(word) + gap for word, case, gap in unit) for unit in units]
    for made in prefilters(rules):
        found = made.hits([text.encode() for text in texts])
        for at, text in enumerate(texts):
            for number, one in enumerate(rules):
                if re.search(one.trigger or "", text):
                    assert number in found.get(at, ()), (one.trigger, text)
    entries = [(0, one.trigger or "", str(at)) for at, one in enumerate(rules)]
    found = Database(compiled([], entries)).hits([text.encode() for text in texts])
    for at, text in enumerate(texts):
        for number, (_, trigger, _) in enumerate(entries):
            assert ~number in found.get(at, ()) or not re.search(trigger, text), (trigger, text)


@settings(max_examples=500)
@given(patterns(), TEXTS)
def test_one_of_the_literals_stands_in_every_match(pattern: str, text: str) -> None:
    try:
        exact = re.compile(pattern)
    except re.error:
        return
    match = exact.search(text)
    found = literals(parsed(pattern).items)
    if match and found:
        assert any(one in canonical(text) for one in found), (pattern, found)


def test_letters_that_re_holds_equal_have_one_canonical_form() -> None:
    for key, twins in FOLDED.items():
        for twin in twins if len(key) == 1 else "":
            assert canonical(twin) == canonical(key) == TWINS[ord(twin)]
    for word in ("ΟΔΟΣ", "οδός σ", "İI", "ſs", "ẞß"):
        for one in word:
            for other in word:
                if re.fullmatch(re.escape(one), other, re.IGNORECASE):
                    assert canonical(one) == canonical(other), (one, other)


@pytest.mark.parametrize(
    ("pattern", "wide"),
    [
        (r"(?<=[a-c]) +,(?!\w)", r"(?:[a-c])(?:\x{20})+\x{2C}(?:(?m:$)|[^0-9A-Z_a-z])"),
        (r"(?<!\w)a\d*", r"(?:(?m:^)|[^0-9A-Z_a-z])a"),
        (r"\w*ab(?= c?)", r"ab(?:\x{20})"),
        (r"\bthe the\b", r"\bthe\x{20}the\b"),
        (r"\bété\b", r"\x{E9}t\x{E9}"),
        (r"(?i)\bof", r"\b[Oo][Ff]"),
        (r"\b(ab)\1", r"\b(?:ab)(?:ab)"),
        (r"ax{2,60}b", r"a(?:x){2,}b"),
        (r"x{2,60}", r"(?:x){2,2}"),
        (r"x{8}", r"(?:x){4,4}"),  # it would be told of again with each letter
        (r"a(?:b+c+){8}", r"a(?:(?:b)+(?:c)+){3,3}(?:(?:b)+(?:c){1,1})"),
    ],
)
def test_what_is_left_out_and_what_stays(pattern: str, wide: str) -> None:
    assert widen(pattern) == wide


def test_an_accented_letter_ends_no_word() -> None:
    blocks = compiled([], [(0, r"\btude\b", "tude")])
    rest = ["une étude", "tudeé", "Ñtude", "tudes", "œtude", "5tude", "_tude"]
    whole = ["une tude,", "«tude»", "×tude÷", "tude’", "e\u0301tude", "a\ntude\nb", "TUDE"]
    found = Database(blocks).hits([unit.encode() for unit in [*rest, *whole]])
    assert sorted(found) == list(range(len(rest), len(rest) + len(whole)))


def test_a_group_said_again_is_looked_for_twice() -> None:
    items = parsed("(です|でした|ました)\\1+").items
    assert {"ですです", "でしたでした"} < set(literals(items)) or "ですです" in literals(items)
    assert "です" not in literals(items)


def test_a_great_choice_after_another_is_not_written_once_for_each_of_its_choices() -> None:
    names = "|".join(f"n{number}" for number in range(200))
    parts = list(parsed(f"(?:{names}) and (?:{names})").parts())
    assert len(parts) == 200
    assert sum(len(part.wide()) for part in parts) < 20 * len(names)


def test_a_class_too_large_to_be_read_at_once_is_parted() -> None:
    letters = "".join(map(chr, range(0x4E00, 0x9FA5, 3)))
    blocks = compiled([(0, f"[{letters}]")])
    units = [letters[0], letters[-1], letters[len(letters) // 2], chr(0x4E01)]
    assert sorted(Database(blocks).hits([unit.encode() for unit in units])) == [0, 1, 2]


@pytest.mark.parametrize("small", [17, 60])
def test_the_greater_of_two_choices_is_looked_for(small: int) -> None:
    words = [f"w{number}" for number in range(small)]
    names = [f"n{number}x" for number in range(200)]
    before = "|".join(f"{word} " for word in words)
    blocks = compiled([(0, rf"(?:{before})(?:{'|'.join(names)})\W")])
    units = [f"so {word} {name}." for word in words for name in names[::50]]
    units += [f"so {word} nobody." for word in words]
    found = Database(blocks).hits([unit.encode() for unit in units])
    assert sorted(found) == list(range(len(words) * len(names[::50])))
