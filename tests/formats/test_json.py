"""JSON, ARB and string catalogs, case by case."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanup.engine.engine import Engine
from cleanup.engine.profile import Profile
from cleanup.engine.rulebook import default
from cleanup.formats import FormatError, FormatOptions, Unspellable, named
from cleanup.formats._branches import branches
from cleanup.formats._messages import marks
from cleanup.formats.json import claims
from cleanup.text.segment import Document
from cleanup.value import replace
from tests.formats.made import NESTED
from tests.formats.test_every_sample import cleaned

SAMPLES = Path(__file__).parents[2] / "samples" / "formats"
ENGLISH = FormatOptions(lang="en")
JSON, CATALOG = named("json"), named("xcstrings")


def texts(raw: str, *keys: str) -> list[str]:
    options = FormatOptions(lang="en", values={"key": keys} if keys else {})
    return [segment.text for segment in JSON.read(raw, options)]


@pytest.mark.parametrize(
    ("raw", "keys", "said"),
    [
        ('{"a": "b", "c": {"d": ["e", 1, null, "f"]}}', (), ["b", "e", "f"]),
        ('{"a": "b", "a": "c"}', (), ["b", "c"]),
        ('"b"', (), ["b"]),
        ('{"a": "b", "@x": "c", "$schema": "d"}', (), ["b"]),
        ('{"@@locale": "en", "a": "b", "@a": {"description": "c"}, "@@x": "d"}', (), ["b"]),
        ('{"a": {"message": "b", "description": "c"}}', (), ["b"]),
        ('[{"id": "a", "defaultMessage": "b"}]', (), ["b"]),
        ('{"a": {"b": "c"}, "d": "e"}', ("a.*",), ["c"]),
        ('{"a": [{"b": "c", "d": "e"}]}', ("a.*.b",), ["c"]),
        ('{"a": [{"b": {"t": "c"}}], "t": "x"}', ("**.t",), ["c"]),
        ('{"a": "x\\u00e9\\n\\"\\/"}', (), ['xé\n"/']),
    ],
)
def test_read(raw: str, keys: tuple[str, ...], said: list[str]) -> None:
    assert texts(raw, *keys) == said


@pytest.mark.parametrize(
    ("raw", "keys", "line", "says"),
    [
        ('{"a":\n}', (), 2, "not JSON"),
        ('{"a": "b"}', ("c",), 1, "There is no string at c"),
        ("[" * 100_000, (), 1, "nested too deeply"),
        ("", (), 1, "not JSON"),
    ],
)
def test_bad(raw: str, keys: tuple[str, ...], line: int, says: str) -> None:
    with pytest.raises(FormatError) as error:
        texts(raw, *keys)
    assert says in error.value.message
    assert error.value.line == line


@pytest.mark.parametrize(
    ("path", "head", "yes"),
    [
        ("app_en.arb", "", True),
        ("src/locales/fr/common.json", "", True),
        ("i18n/en.json", "", True),
        ("fr.json", "", True),
        ("messages.pt-BR.json", "", True),
        ("x.json", '{"a": {"defaultMessage": "b"}}', True),
        ("package.json", "", False),
        ("data.json", '{"a": "b"}', False),
    ],
)
def test_only_what_holds_texts_is_taken(path: str, head: str, yes: bool) -> None:  # noqa: FBT001
    assert claims(path, head) is yes


@given(NESTED, st.sampled_from([None, 1]), st.booleans())
def test_every_string_is_found_with_its_path(
    value: object, indent: int | None, ascii_: object
) -> None:
    raw = json.dumps(value, indent=indent, ensure_ascii=bool(ascii_))
    found = []

    def walk(inner: object) -> None:
        if isinstance(inner, str):
            found.append(inner)
        elif isinstance(inner, dict):
            for each in inner.values():
                walk(each)
        elif isinstance(inner, list):
            for each in inner:
                walk(each)

    walk(value)
    options = FormatOptions(values={"key": ("**",)})
    if found:
        assert [segment.text for segment in JSON.read(raw, options)] == found


@pytest.mark.parametrize(
    ("text", "shields"),
    [
        ("l'{name} , et l''or", ["'{name} , et l''or"]),
        ("it's {name}", ["{name}"]),
        ("''", ["''"]),
        (
            "a {n, plural, one {# b , c} other {{m} d}} e",
            ["{n, plural, one {", "#", "} other {", "{m}", "}}"],
        ),
        ("{{ name }} and $t(a.b) %{x} %1", ["{{ name }}", "$t(a.b)", "%{x}", "%1"]),
    ],
)
def test_the_syntax_of_messages(text: str, shields: list[str]) -> None:
    found = [text[mark.start : mark.end] for mark in marks(text, icu=True)]
    assert "".join(found) == "".join(shields)


def test_an_apostrophe_is_never_put_into_a_message() -> None:
    (segment,) = JSON.read('{"a": "l’{name}"}', ENGLISH)
    with pytest.raises(Unspellable, match="apostrophe"):
        JSON.escape("'", segment, 1)
    (segment,) = JSON.read('{"a": "l’or"}', ENGLISH)
    assert JSON.escape("'", segment, 1) == "'"


def catalog(**values: object) -> str:
    return json.dumps({"sourceLanguage": "fr", "strings": {"Le port": values}})


def unit(value: str) -> dict[str, object]:
    return {"stringUnit": {"state": "new", "value": value}}


def plural(**forms: str) -> dict[str, object]:
    return {"variations": {"plural": {name: unit(said) for name, said in forms.items()}}}


@pytest.mark.parametrize(
    ("raw", "lang", "said"),
    [
        (catalog(localizations={"en": unit("b")}), None, [("b", "Le port", "en")]),
        (catalog(localizations={"en": unit("b"), "fr": unit("c")}), None, [("b", "c", "en")]),
        (catalog(localizations={"en": unit("b"), "de": unit("c")}), "de", [("c", "Le port", "de")]),
        (catalog(localizations={"fr": unit("c")}), "fr", [("c", None, "fr")]),
        (catalog(shouldTranslate=False, localizations={"en": unit("b")}), None, []),
        (
            catalog(localizations={"en": {"variations": {"plural": {"one": unit("b")}}}}),
            None,
            [("b", "Le port", "en")],
        ),
        (  # the form of the source's own, with the number where the text leaves that out
            catalog(
                localizations={
                    "fr": plural(one="%lld quai", other="%lld quais"),
                    "en": plural(one="one quay", few="%lld quays"),
                }
            ),
            None,
            [("one quay", "1 quai", "en"), ("%lld quays", "%lld quais", "en")],
        ),
        (
            catalog(localizations={"en": {"stringSet": {"state": "new", "values": ["b", "c"]}}}),
            None,
            [("b", None, "en"), ("c", None, "en")],
        ),
        (
            catalog(
                localizations={
                    "fr": {"stringSet": {"values": ["d"]}},
                    "en": {"stringSet": {"values": ["b", "c"]}},
                }
            ),
            None,
            [("b", "d", "en"), ("c", None, "en")],
        ),
        (
            catalog(
                localizations={
                    "fr": {"substitutions": {"n": plural(one="%arg quai", other="%arg quais")}},
                    "en": {"substitutions": {"n": plural(one="a quay", other="%arg quays")}},
                }
            ),
            None,
            [("a quay", "1 quai", "en"), ("%arg quays", "%arg quais", "en")],
        ),
    ],
)
def test_catalog(raw: str, lang: str | None, said: list[tuple[str, str | None, str]]) -> None:
    found = CATALOG.read(raw, FormatOptions(lang=lang))
    assert [(s.text, s.source, s.lang) for s in found] == said


@pytest.mark.parametrize("name", ["fr.json", "app_en.arb", "harbour.xcstrings"])
def test_json_reads_the_same_keys_after_a_fix(name: str) -> None:
    raw = (SAMPLES / name).read_text("utf-8")
    found = cleaned(SAMPLES / name, raw)
    assert found.made
    assert "''" in found.text() or "''" not in raw

    def bare(value: object) -> object:
        if isinstance(value, dict):
            return {key: bare(inner) for key, inner in value.items()}
        return [bare(inner) for inner in value] if isinstance(value, list) else type(value)

    assert bare(json.loads(raw)) == bare(json.loads(found.text()))
    assert list(json.loads(raw)) == list(json.loads(found.text()))


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("a {b} c", None),
        ("{n, plural, one {a , b} other {# c}}", ["a , b", "# c"]),
        (
            "A {n,plural,offset:1 =0{b}other{{x} c {g, select, a{d '}' e} other{}} f}} g",
            ["A ", "b", "{x} c ", "d '}' e", " f", " g"],
        ),
        ("{n, plural, other {a\nb}}", ["a", "b"]),
        ("{n, plural, other {a", None),
        ("a } {n, plural, other {a}}", None),
        ("{n, number} {n, plural, other { }}", ["{n, number} "]),
    ],
)
def test_each_branch_of_a_message_is_a_text(text: str, units: list[str] | None) -> None:
    found = branches(text)
    assert (found and [text[start:end] for start, end in found]) == units


@pytest.mark.parametrize("suffix", ["json", "arb", "yml", "properties", "resx", "po", "xlf"])
def test_branches_are_checked_in_every_format(suffix: str) -> None:
    """The words are, the syntax is not: ``{n ,plural ,`` stays as it is."""
    said = "{n , plural, one {One file , saved} other {# files , saved}}"
    raw = {
        "json": f'{{"a": "{said}"}}',
        "arb": f'{{"@@locale": "en", "a": "{said}"}}',
        "yml": f"en:\n  a: '{said}'\n",
        "properties": f"a={said}\n",
        "resx": f"<root><data name='a'><value>{said}</value></data></root>",
        "po": f'msgid ""\nmsgstr "Language: en\\n"\n\nmsgid "a"\nmsgstr "{said}"\n',
        "xlf": '<xliff version="1.2"><file target-language="en"><body><trans-unit id="a"><target>'
        f"{said}</target></trans-unit></body></file></xliff>",
    }[suffix]
    told = {"key": ("a",)} if suffix == "json" else {}
    form = named(suffix)
    found = form.read(raw, FormatOptions("en", values=told))
    document = Document("-", raw, tuple(found), None, form.escape, fit=form.fit)
    made = Engine(Profile(default())).check(document).text()
    right = "{n , plural, one {One file, saved} other {# files, saved}}"
    assert made == raw.replace(said, right)


def in_parts(raw: str, share: float) -> list[tuple[int, int, str, str]]:
    """Return what is read where a file is cut so far before its end, again and again."""
    assert JSON.cut is not None
    assert JSON.carry is not None
    found: list[tuple[int, int, str, str]] = []
    options, place, end = ENGLISH, 0, -1
    while end:
        rest = raw[place:]
        end = max(0, JSON.cut(rest[: int(len(rest) * share)], options))  # -1: the rest is one part
        part = rest[:end] if end else rest
        read = JSON.read(part, replace(options, more=bool(end)))
        found += ((one.start + place, one.end + place, one.text, one.id) for one in read)
        options = JSON.carry(part, options)
        place += end
    return found


@given(NESTED, st.sampled_from((0, 1)), st.booleans(), st.floats(0, 0.99))
def test_parts_read_as_the_whole(
    inner: object,
    indent: int,
    escaped: bool,  # noqa: FBT001
    share: float,
) -> None:
    whole = {"first": "x, y", "more": inner, "last": ["z", "}, {"]}
    raw = json.dumps(whole, indent=indent, ensure_ascii=escaped)
    said = [(one.start, one.end, one.text, one.id) for one in JSON.read(raw, ENGLISH)]
    assert in_parts(raw, share) == said


def test_no_part_begins_within_a_line() -> None:
    assert JSON.cut is not None
    assert JSON.cut('{"a": "x", "b": "y, ', ENGLISH) == -1
    assert JSON.cut('{"a": "x",\n "b": "y,\n", "c": "z', ENGLISH) == len('{"a": "x",\n')


@pytest.mark.parametrize(
    "bad", ['["a",,"b"]', '["a",]', '[,"a"]', '{"a": "b",}', '{"a": "b"}, "c"', '["a", "b"', '"a",']
)
def test_a_fault_is_told_in_parts_too(bad: str) -> None:
    with pytest.raises(FormatError, match="not JSON"):
        in_parts(bad, 0.99)
