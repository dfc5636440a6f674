"""YAML, case by case, and what PyYAML reads after a fix."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from cleanup import clean
from cleanup.formats import FormatError, FormatOptions, Unspellable, named
from cleanup.formats._yaml import scalars
from tests.formats.test_every_sample import cleaned

SAMPLE = Path(__file__).parents[2] / "samples" / "formats" / "fr.yml"
YAML = named("yaml")


def texts(raw: str, *keys: str) -> list[str]:
    options = FormatOptions(lang="en", values={"key": keys} if keys else {})
    return [segment.text for segment in YAML.read(raw, options)]


@pytest.mark.parametrize(
    ("raw", "keys", "said"),
    [
        ("", (), []),
        ("en:\n  a: b c\n  d: 3\n  e: yes\n  f: null\n", (), ["b c"]),
        ("en:\n  a: 'it''s'\n  b: \"c\\n\\u00e9\\\"\"\n", (), ["it's", 'c\né"']),
        ("en:\n  a: b\n    c\n", (), ["b c"]),
        ("en:\n  a: |\n    b\n    c\n  d: e\n", (), ["b\nc", "e"]),
        ("en:\n  a: >-\n    b\n    c\n", (), ["b\nc"]),
        ("en:\n  a: &x b c # d\n  e: *x\n", (), ["b c"]),
        ("a: b\nc:\n  - d: e\n", ("c.*.d",), ["e"]),
        ("--- # one\na: b\n---\na: c\n", (), ["b", "c"]),
        ('a: {"b": "c", d: e f}\r\n', (), ["c", "e f"]),
        ("a: b\n  c\n\n\n  d\n", (), ["b c\nd"]),
        ("a: 'b\n\n  c'\n", (), ["b\nc"]),
        (
            'a: "b \\\n  \\ c\\_\\U0001F600\\L\\\n  d\\n\\\n  \n  e"\n',
            (),
            ["b  c\xa0😀\u2028d\n\ne"],
        ),
    ],
)
def test_read(raw: str, keys: tuple[str, ...], said: list[str]) -> None:
    assert texts(raw, *keys) == said


@pytest.mark.parametrize(("key", "lang"), [("pt-br", "pt-BR"), ("zh_tw", "zh-TW"), ("fr", "fr")])
def test_the_key_of_a_locale_may_be_in_small_letters(key: str, lang: str) -> None:
    (segment,) = YAML.read(f"{key}:\n  a: b c d\n", FormatOptions())
    assert segment.lang == lang


def test_the_key_of_a_locale_is_its_language_as_it_is_spelled() -> None:
    (segment,) = YAML.read("no:\n  a: en båt\n", FormatOptions())
    assert (segment.lang, segment.id) == ("no", "no.a")


def test_bad() -> None:
    with pytest.raises(FormatError) as error:
        YAML.read("a: b\nc: 'd\n", FormatOptions())
    assert error.value.line == 2, "where the string begins"


def test_a_character_that_yaml_cannot_have_is_named() -> None:
    with pytest.raises(FormatError, match=r"U\+0096") as error:
        YAML.read('en:\n  a: b\n  c: "d \x96 e"\n', FormatOptions())
    assert error.value.line == 3


def test_libyaml_tells_the_same_places() -> None:
    raw = (
        "en:\r\n  a: 😀 é , x\r\n  b: 'it''s'\n  c: \"\\u00e9 \\\n    d\"\n"
        "  d: |2-\n     e\n    f\n\n  g: >+\n    h\n\n    i\n\n"
        "  j: [k l, {m: n o}]\n  ? p\n  : &q !!str r s\n"
    )
    [fast], [slow] = (yaml.compose_all(raw, kind) for kind in (yaml.CSafeLoader, yaml.SafeLoader))
    found = [
        [
            (path, node.start_mark.index, node.end_mark.index, node.style or None)
            for path, node in scalars(root)
        ]
        for root in (fast, slow)
    ]
    assert found[0] == found[1]
    assert len(found[0]) == 8


@pytest.mark.parametrize(
    ("raw", "at", "after", "spelled"),
    [
        ("a: b c", 1, ",", ","),
        ("a: b c", 1, ": ", None),
        ("a: b c", 1, " #", None),
        ("a: b c", 0, "- ", None),
        ("a: b x#c", 2, "", None),
        ("a: 'b'", 0, "'", "''"),
        ('a: "b"', 0, '"\\', '\\"\\\\'),
        ("a: |\n  b", 0, " x", None),
        ("a: 'b'", 0, "\n", None),
    ],
)
def test_escape(raw: str, at: int, after: str, spelled: str | None) -> None:
    (segment,) = YAML.read(raw, FormatOptions(lang="en"))
    if spelled is None:
        with pytest.raises(Unspellable):
            YAML.escape(after, segment, at)
    else:
        assert YAML.escape(after, segment, at) == spelled


@pytest.mark.parametrize("ascii_only", [True, False])
@pytest.mark.parametrize("style", [None, "'", '"'])
@pytest.mark.parametrize("width", [16, 24, 80])
def test_texts_of_several_lines_as_pyyaml_writes_them(
    style: str | None,
    width: int,
    ascii_only: bool,  # noqa: FBT001 -- a case
) -> None:
    said = "The old mill , now a café , is\nopen , on\n\nSunday , they say ,\xa0all day."
    made = {"en": {"a": said, "b": said.replace("\n", " "), "c": "The mill , here"}}
    raw = yaml.safe_dump(made, default_style=style, width=width, allow_unicode=not ascii_only)
    found = yaml.safe_load(clean(raw, lang="en", format="yaml").text)["en"]
    assert found["a"] == said.replace(" ,", ",")
    assert found["b"] == said.replace("\n", " ").replace(" ,", ",").replace("on  ", "on ")


def test_a_line_that_says_nothing_does_not_become_an_empty_one() -> None:
    raw = "en:\n  a: 'The mill is open\n\n    \u200b\n\n    today'\n  b: The mill\u200b , here\n"
    made = clean(raw, lang="en", format="yaml").text
    assert made == raw.replace("mill\u200b ,", "mill,")


def test_no_blank_is_put_where_a_line_begins() -> None:
    (segment,) = YAML.read('a: "bc\\\n  de"\n', FormatOptions(lang="en"))
    assert YAML.escape(" ", segment, 1) == " "
    with pytest.raises(Unspellable, match="beginning of a line"):
        YAML.escape(" ", segment, 2)


def test_pyyaml_reads_the_same_keys_after_a_fix() -> None:
    raw = SAMPLE.read_text("utf-8")
    found = cleaned(SAMPLE, raw)
    assert len(found.made) >= 7
    before, after = yaml.safe_load(raw), yaml.safe_load(found.text())
    assert list(before["fr"]) == list(after["fr"])
    assert after["fr"]["boat"] == "Le bateau, vieux"
    assert after["fr"]["no"] == "L'ancre, ici"


@pytest.mark.parametrize(
    "value", ["12\u200b", "yes \u2581", "\u25812024-05-01", "1.5 \u2581", "null\ufeff"]
)
def test_a_text_does_not_become_another_type(value: str) -> None:
    raw = f"en:\n  a: {value}\n  b: The mill , old.\n"
    made = clean(raw, lang="en", format="yaml")
    assert made.text == raw.replace(" ,", ",")
    quoted = raw.replace(value, f'"{value}"')  # there it stays a text
    assert clean(quoted, lang="en", format="yaml").text != quoted.replace(" ,", ",")
