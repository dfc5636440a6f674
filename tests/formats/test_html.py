"""HTML, case by case, and what lxml reads after a fix."""

from __future__ import annotations

from pathlib import Path

import pytest
from growth import growth
from lxml import html as lxml_html

from cleanup.api import clean
from cleanup.formats import FormatOptions, Unspellable, named
from cleanup.formats._pieces import STAND_IN
from tests.formats.test_every_sample import cleaned

SAMPLE = Path(__file__).parents[2] / "samples" / "formats" / "page.html"
ENGLISH = FormatOptions(lang="en")
HTML = named("html")


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        ("", []),
        ("a < b & c", ["a < b & c"]),
        ("<p>a <b>b</b> c</p>d", ["a b c", "d"]),
        ("<p>a\n   b</p>", ["a b"]),
        ("<p> a &amp; &eacute;&#x41;&nbsp;b </p>", ["a & éA\u00a0b"]),
        ("<ul><li>a<li>b</ul>", ["a", "b"]),
        ("<p>a<p>b", ["a", "b"]),
        ("<p>a<br>b<img src='x'>c</p>", [f"a\nb{STAND_IN}c"]),
        ("<script>a</script><style>b</style><pre>c</pre><!-- d -->e", ["e"]),
        ("<p title='a'>b</p><img alt=\"c\">", ["a", "b", "c"]),
        ('<meta name="description" content="a"><meta name="x" content="b">', ["a"]),
        ("<p>a<ruby>b<rt>c</rt></ruby></p>", ["ab"]),
        ("<P>a</P><TITLE>b</TITLE>", ["a", "b"]),
        ("<p>a <b>\n  b </b> c <i>\n</i>d</p>", ["a b c d"]),  # what collapses is not there
        ("<p>a <br>\n <br> b&nbsp; <i> c</i></p>", ["a\n\nb\u00a0 c"]),
        ("<p>a<b>\n</b>\n<br>b <i> </i> </p>", ["a\nb"]),
        ("<p>a <img src=x> b</p>", [f"a {STAND_IN} b"]),
        ("<svg><text>a</text></svg>b", ["b"]),
        (
            "<textarea placeholder='a'>b</textarea><iframe title='c' srcdoc='d'></iframe>",
            ["a", "c"],
        ),
        ("<svg><a title='b'>c</a></svg><pre title='d'>e</pre><style title='f'>g</style>", ["d"]),
        ("<input type=Submit value='a'><input value='b'><input type=hidden value='c'>", ["a"]),
        ("<input type=submit name=d value='a'><button type=submit value='b'>c</button>", ["c"]),
        ("<p>&copy 2020 a&nbsp&lt &copyx</p>", ["© 2020 a\u00a0< &copyx"]),
    ],
)
def test_read(raw: str, said: list[str]) -> None:
    assert [segment.text for segment in HTML.read(raw, ENGLISH)] == said


def test_the_language_is_the_elements() -> None:
    raw = '<html lang="de"><p>a</p><p lang="fr">b <i lang="it">c</i></p><p>d</p></html>'
    found = HTML.read(raw, ENGLISH)
    assert [(s.text, s.lang) for s in found] == [("a", "de"), ("b c", "fr"), ("d", "de")]


@pytest.mark.parametrize(
    ("raw", "shields"),
    [
        ("<p>a <code>b</code> <i translate=no>c</i> d</p>", ["b", "c"]),
        ("<p translate='no'>a</p>", ["a"]),
        ("<p translate='no'>a <i translate='yes'>b</i></p>", ["a "]),
        ("<p>a <i class='x notranslate'>b</i> <i class=translate>c</i></p>", ["b"]),
        ("<p>abc <i lang=fr>de</i> <i lang=en-GB>f</i></p>", ["de"]),
        ("<p>a <i lang=fr>bcd <b>ef</b></i></p>", ["a "]),
        ("<p>abcd <i lang=fr>ef !</i> g</p>", ["ef !"]),  # of the page nothing is known
        ("<p>a &unknown; &#0;</p>", ["&unknown;", "&#0;"]),
    ],
)
def test_protected(raw: str, shields: list[str]) -> None:
    (segment,) = HTML.read(raw, ENGLISH)
    assert [segment.text[a:b] for a, b in segment.protected] == shields


def test_words_in_another_language_stay() -> None:
    raw = "<p lang=en>It is, the the miller said , <i lang=fr>le moulin , vieux !</i> Old .</p>"
    made = raw.replace("the the", "the").replace("said ,", "said,").replace("Old .", "Old.")
    assert clean(raw, format="html").text == made


def test_nothing_joins_an_entity_that_has_no_semicolon() -> None:
    raw = "<p>It is &copy ; the the mill , old &copy , too.</p>"
    made = raw.replace("the the", "the").replace("mill ,", "mill,")
    assert clean(raw, format="html", lang="en").text == made


def test_escape() -> None:
    title, text = HTML.read('<p title="a">b</p>', ENGLISH)
    assert HTML.escape("\"<&'", title, 0) == "&quot;&lt;&amp;'"
    assert HTML.escape("\"<&'", text, 0) == "\"&lt;&amp;'"
    with pytest.raises(Unspellable):
        HTML.escape("\n", text, 0)


def test_lxml_reads_the_same_elements_after_a_fix() -> None:
    raw = SAMPLE.read_text("utf-8")
    found = cleaned(SAMPLE, raw)
    assert len(found.made) >= 8
    before, after = (lxml_html.fromstring(text) for text in (raw, found.text()))
    assert [e.tag for e in before.iter()] == [e.tag for e in after.iter()]
    hidden = (e.text for tree in (before, after) for e in tree.iter("script", "style", "pre"))
    texts = list(hidden)
    assert texts[:3] == texts[3:]


@pytest.mark.parametrize("end", ["</b>", "</i>", "</p>", ""])
def test_deep_nesting_costs_what_its_size_does(end: str) -> None:
    deep = {n: "<b>" * n + "a" + end * n for n in (2_000, 8_000)}
    assert growth(lambda size: HTML.read(deep[size], ENGLISH), 2_000) < 9
