"""What is protected in a text, and what inline directives switch off."""

from __future__ import annotations

import pytest
from growth import growth
from hypothesis import given
from hypothesis import strategies as st

from cleanup.text.protect import directives, ignored, protected


def shown(text: str) -> list[str]:
    return [text[start:end] for start, end in protected(text)]


PROTECTS = [
    ("See https://a.example/c(d)_e(f). Then", ["https://a.example/c(d)_e(f)"]),
    (
        "(see https://a.example/c), “http://x.example/y”",
        ["https://a.example/c", "http://x.example/y"],
    ),
    ("请看https://a.example/x。然后", ["https://a.example/x"]),
    (
        "Write to jo.doe+x@mail.example.org, or www.example.com.",
        ["jo.doe+x@mail.example.org", "www.example.com"],
    ),
    (
        "at example.com/a?b=1, amazon.com.br and bbc.co.uk/news",
        ["example.com/a?b=1", "amazon.com.br", "bbc.co.uk/news"],
    ),
    ("doi:10.1000/xyz-1.", ["doi:10.1000/xyz-1"]),
    (
        "{0} {name} {{ x }} {% if y %} ${z} $HOME %NAME%",
        ["{0}", "{name}", "{{ x }}", "{% if y %}", "${z}", "$HOME", "%NAME%"],
    ),
    ("%s of %1$s, %(name)s and %.2f", ["%s", "%1$s", "%(name)s", "%.2f"]),
    (
        "{n, plural, one {# item} other {# items of {a}}}",
        ["{n, plural, one {", "} other {", "{a}}}"],
    ),
    (
        '<b>bold</b> <a href="x">y</a> <!-- a , b -->',
        ["<b>", "</b>", '<a href="x">', "</a>", "<!-- a , b -->"],
    ),
    ("#tag and @user, #中国", ["#tag", "@user", "#中国"]),
    (
        "src/main.py, C:\\foo\\bar.txt, ~/x/y and /etc/passwd",
        ["src/main.py", "C:\\foo\\bar.txt", "~/x/y", "/etc/passwd"],
    ),
    ("run `the the` or ``a ` b``", ["`the the`", "``a ` b``"]),
    (
        "\\cite{foo} and \\emph{some prose} with $x^2 + y_1$",
        ["\\cite{foo}", "\\emph", "$x^2 + y_1$"],
    ),
    ("foo() and std::vector", ["foo()", "std::vector"]),
    ("hello :) and :smile:", [":)", ":smile:"]),
    ("They has has [sic] gone.", ["They has has [sic]"]),
    ("one two three four five six seven (sic!) eight", ["three four five six seven (sic!)"]),
]

OPEN = [
    "The well@-@known R&amp;D <unk> of </s> the gut@@ en <pad> ⟨1⟩",
    "It rose 5% des and/or 50 % de l’ensemble: a < b, c > d; 12 km/h.",
    "The sentence ended.It went on.He left.de it costs $5 and $6",
    "I don`t and can`t; ``quoted'' as of old.",
    "Number #1 : yes ; no. 10:30 a.m.",
    "He said (see above) that … [emphasis added] {it}s".replace("{it}", "it"),
]


@pytest.mark.parametrize(("text", "spans"), PROTECTS)
def test_code_addresses_and_placeholders_are_protected(text: str, spans: list[str]) -> None:
    assert shown(text) == spans


@pytest.mark.parametrize("text", OPEN)
def test_prose_and_residue_are_not_protected(text: str) -> None:
    assert shown(text) == []


@given(st.text(alphabet="ab 1.,:/@#{}<>%$\\[]()`siccomw\n", max_size=60))
def test_spans_are_sorted_disjoint_and_inside_the_text(text: str) -> None:
    at = -1
    for start, end in protected(text):
        assert at < start < end <= len(text)
        at = end


@pytest.mark.parametrize(
    "piece", ["<a ", "{{", "`", "$_", "(", "http://", "a.b", "%(", "@a", "\\[", "{n, plural,"]
)
def test_hostile_text_takes_time_in_proportion(piece: str) -> None:
    assert growth(lambda size: protected(piece * size), 2000) < 10


def silenced(text: str, what: str, rule: str) -> bool:
    start = text.index(what)
    return ignored(directives(text), start, start + len(what), rule)


@pytest.mark.parametrize(
    ("text", "rule", "expected"),
    [
        ("one X  # cleanup: ignore[any/space]\n", "any/space/doubled", True),
        ("one X  # cleanup: ignore[any/space]\n", "any/encoding/mojibake", False),
        ("one X <!-- cleanup: ignore -->", "en/repetition/doubled", True),
        ("X\n# cleanup: ignore\n", "a/b/c", False),
        ("// cleanup: ignore-next-line[a/b, d]\n\nX\nY", "d/e/f", True),
        ("// cleanup: ignore-next-line\nY\nX", "d/e/f", False),
        ("/* cleanup: off[a] */\nX\n/* cleanup: on[a] */\nY", "a/b/c", True),
        ("/* cleanup: off[a] */\nY\n/* cleanup: on */\nX", "a/b/c", False),
        ("% cleanup: off\nY\nX", "a/b/c", True),
        ("X\nY\n<!-- cleanup: ignore-file[a/] -->", "a/b/c", True),
        ("We clean up. cleanup: ignore X", "a/b/c", False),
        ("nothing here X", "a/b/c", False),
    ],
)
def test_directives_silence_their_rules_in_their_place(
    text: str, rule: str, *, expected: bool
) -> None:
    assert silenced(text, "X", rule) is expected


def test_a_directive_itself_is_left_alone() -> None:
    text = "a\n# cleanup: ignore-next-line[a]\nb"
    assert silenced(text, "cleanup:", "any/rule/at-all")
