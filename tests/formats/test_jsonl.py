"""JSON Lines, case by case."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli.session import cleanup
from hypothesis import given, settings
from hypothesis import strategies as st

from cleanup.formats import FormatError, FormatOptions, named

FORM = named("jsonl")
TEXT = FormatOptions()


def texts(raw: str, options: FormatOptions = TEXT) -> list[str]:
    return [segment.text for segment in FORM.read(raw, options)]


@pytest.mark.parametrize(
    ("raw", "options", "said"),
    [
        ("", TEXT, []),
        ("\n \r\n", TEXT, []),
        ('{"text": "a"}', TEXT, ["a"]),
        ('\t{"n":1e3,"text":"a" }\r{"text":"b"}\r\n', TEXT, ["a", "b"]),
        ('{"text": "a", "text": "b"}', TEXT, ["a", "b"]),
        ('{"te\\u0078t": "a"}', TEXT, ["a"]),
        ('{"text": null}', TEXT, []),
        ('{"text": ["a", null, "b"]}', TEXT, ["a", "b"]),
        ('{"text": "tab\tin it"}', TEXT, ["tab\tin it"]),
        ('{"text": ""}', TEXT, [""]),
        ('{"text": "\\uDBFF\\uDFFF\\udada\\udf00."}', TEXT, ["\U0010ffff\U000c6b00."]),
        ('{"a": {"b": "x", "text": 1}}', FormatOptions(values={"field": ("a.b",)}), ["x"]),
        ('{"a.b": "x"}', FormatOptions(values={"field": ("a.b",)}), ["x"]),
        ('{"m": [{"c": "x"}, {"c": "y"}]}', FormatOptions(values={"field": ("m.c",)}), ["x", "y"]),
        ('{"a": "x"}\n{"b": "y"}', FormatOptions(values={"field": ("a", "b")}), ["x", "y"]),
    ],
)
def test_read(raw: str, options: FormatOptions, said: list[str]) -> None:
    segments = FORM.read(raw, options)
    assert [segment.text for segment in segments] == said
    assert all(len(s.offsets) == len(s.text) + 1 for s in segments if s.offsets)


@pytest.mark.parametrize(
    ("raw", "options", "line", "column", "says"),
    [
        ('{"text": "a"}\n\n{"text": "a"', TEXT, 3, 13, "not JSON: a comma or }"),
        ('{"text": "a"}\r\n{"text": "a}', TEXT, 2, 10, "unterminated string."),
        ('{"text": }', TEXT, 1, 10, "a value is missing"),
        ('{"text": "a",}', TEXT, 1, 14, "a key in quotation marks"),
        ('{"text" "a"}', TEXT, 1, 9, "colon"),
        ('{"text": "a"} {"text": "b"}', TEXT, 1, 15, "extra text"),
        ('{"text": "\\x"}', TEXT, 1, 11, "escape"),
        ("text", TEXT, 1, 1, "a value is missing"),
        ('["a"]', TEXT, 1, None, "this is a list"),
        ('"a"', TEXT, 1, None, "this is a string"),
        ('{"text": 3.5}', TEXT, 1, 10, "is a number, not text"),
        ('{"text": {"en": "a"}}', TEXT, 1, 10, "is an object"),
        ('{"body": "a", "id": 1}', TEXT, 1, None, "(it has: body, id)"),
        ('{"text": "a"}', FormatOptions(values={"source-field": "src"}), 1, None, "--source-field"),
        ('{"text": "a"}', FormatOptions(values={"field": ("text", "txet")}), 1, None, "'txet'"),
        ("[" * 100_000, TEXT, 1, None, "nested"),
    ],
)
def test_bad(raw: str, options: FormatOptions, line: int, column: int | None, says: str) -> None:
    with pytest.raises(FormatError) as error:
        FORM.read(raw, options)
    assert error.value.line == line
    assert column is None or error.value.column == column
    assert says in error.value.message


def test_the_language_of_the_sources_is_told_by_a_field_or_by_all_of_them() -> None:
    told = '{"source": "он пришёл", "target": "he came", "source_lang": "ru", "lang": "en"}'
    [one] = FORM.read(told, FormatOptions())
    assert (one.lang, one.source_lang) == ("en", "ru")
    found = '{"source": "The old mill stands by the river and turns.", "target": "Die Mühle"}'
    [one] = FORM.read(found, FormatOptions())
    assert (one.lang, one.source_lang) == (None, "en")
    [one] = FORM.read('{"source": "A1", "target": "B1"}', FormatOptions())
    assert one.source_lang is None
    spoken = '{"source": "он пришёл", "target": "he came", "source_lang": "Russian"}'
    [one] = FORM.read(spoken, FormatOptions())
    assert one.source_lang != "Russian"


def test_source_and_language_are_the_records_own() -> None:
    options = FormatOptions(
        lang="de", source_lang="ru", values={"source-field": "s.t", "lang-field": "l"}
    )
    raw = '{"l":"fr","s":{"t":"\\u043e\\u043d"},"text":"il"}\n{"s":{"t":null},"text":"er"}'
    first, second = FORM.read(raw, options)
    assert (first.lang, first.source, first.source_lang) == ("fr", "он", "ru")
    assert (second.lang, second.source) == ("de", None)


@pytest.mark.parametrize(
    ("record", "source", "lang"),
    [
        ('{"source":"The mill is old.","text":"Le moulin est vieux.","lang":"fr"}', True, "fr"),
        ('{"src":"磨坊很旧。","text":"The mill is old and stands there."}', True, None),
        ('{"source":"wikipedia","text":"Le moulin est vieux."}', False, None),
        ('{"source":"The dump of a year","text":"%s"}' % ("The mill is old. " * 9), False, None),
        ('{"source":["a b c"],"text":"Le moulin est vieux.","lang":"French"}', False, None),
    ],
)
def test_the_usual_fields_beside_text(record: str, source: bool, lang: str | None) -> None:  # noqa: FBT001
    (segment,) = FORM.read(record, FormatOptions())
    assert (segment.source is not None, segment.lang) == (source, lang)


@pytest.mark.parametrize(
    ("string", "after", "spelled"),
    [
        ("plain", '“"\n\\', '“\\"\\n\\\\'),
        ("\\u2019", "“é", "\\u201c\\u00e9"),
        ("\\u201C", "“\\u00e9", "\\u201C\\\\u00e9"),
        ("é\\u2019", "“", "“"),
        ("a\\/b", "c/d", "c\\/d"),
        ("\\ud83d\\ude00", "\U0001f601", "\\ud83d\\ude01"),
    ],
)
def test_escape_in_the_strings_own_style(string: str, after: str, spelled: str) -> None:
    (segment,) = FORM.read(f'{{"text": "{string}"}}', TEXT)
    assert FORM.escape(after, segment, 0) == spelled


def test_escape_in_the_files_style_where_the_string_shows_none() -> None:
    first, second = FORM.read('{"text": "caf\\u00e9"}\n{"text": "cafe"}', TEXT)
    assert FORM.escape("é", first, 0) == FORM.escape("é", second, 0) == "\\u00e9"


def test_half_a_surrogate_pair_survives_and_keeps_its_neighbour() -> None:
    (segment,) = FORM.read('{"text": "a\\ud83d b\\udc00c"}', TEXT)
    assert segment.text == "a\ud83d b\udc00c"
    assert segment.protected == ((1, 5),)


@settings(deadline=None)
@given(st.lists(st.dictionaries(st.text(), st.text() | st.integers() | st.none(), max_size=3)))
def test_reads_what_json_reads(records: list[dict[str, object]]) -> None:
    wanted = [dict(record, text=str(n)) for n, record in enumerate(records)]
    raw = "\n".join(json.dumps(record) for record in wanted)
    assert texts(raw) == [record["text"] for record in wanted]


@pytest.mark.parametrize(
    ("raw", "head"),
    [("", ""), ("a", ""), ("a\nb", "a\n"), ("a\r", ""), ("a\rb", "a\r"), ("a\r\nb\n", "a\r\nb\n")],
)
def test_cut(raw: str, head: str) -> None:
    assert FORM.cut is not None
    assert raw[: FORM.cut(raw, TEXT)] == head


def test_a_null_where_an_object_would_hold_the_source_is_no_source() -> None:
    raw = '{"s":{"t":"on"},"text":"il"}\n{"s":null,"text":"er"}'
    found = FORM.read(raw, FormatOptions(values={"source-field": "s.t"}))
    assert [(each.text, each.source) for each in found] == [("il", "on"), ("er", None)]


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_a_number_of_any_length_is_left_as_it_is(form: str) -> None:
    raw = '{"n": ' + "7" * 5000 + ', "text": "The mill , old"}'
    assert "The mill , old" in [each.text for each in named(form).read(raw, TEXT)]


def test_a_log_of_ours_holds_no_texts(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("It was in the harbour , they said.\n", "utf-8")
    assert cleanup(tmp_path, "check", "--lang", "en", "--log", "l.jsonl", "a.txt").code == 1
    ended = cleanup(tmp_path, "check", "--lang", "en", ".")
    assert (
        "1 file was skipped: ./l.jsonl, because it does not look like jsonl texts "
        "(name the file with --format jsonl to check it)." in ended.err
    )
    assert "has no field" not in ended.err
