"""TBX in and out: what is written is TBX-Basic and reads back; what is read may be older."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from terms.rows_of import SMALL

from cleanup.terms import MARKS, Term, TermError, in_memory, load, read, stored
from cleanup.terms.tbx.read import read_tbx
from cleanup.terms.tbx.write import tbx

NS = "{urn:iso:std:iso:30042:ed-2}"
# What TBX-Basic allows where we write: element → its children in their order, as a pattern.
GRAMMAR = {
    "tbx": "tbxHeader text",
    "tbxHeader": "fileDesc",
    "fileDesc": "sourceDesc",
    "sourceDesc": "p( p)*",
    "text": "body",
    "body": "conceptEntry( conceptEntry)*",
    "conceptEntry": "langSec( langSec)*",
    "langSec": "(note )*termSec( termSec)*",
    "termSec": "term( termNote)*",
    "p": "",
    "note": "",
    "term": "",
    "termNote": "",
}
ATTRIBUTES = {
    "tbx": {"type": "TBX-Basic", "style": "dca", "{http://www.w3.org/XML/1998/namespace}lang": "en"}
}
STATUS = {"preferredTerm-admn-sts", "admittedTerm-admn-sts", "deprecatedTerm-admn-sts"}


def conforms(element: ET.Element) -> None:
    """Hold an element and all in it against the grammar of TBX-Basic, as far as we write it."""
    assert element.tag.startswith(NS)
    name = element.tag.removeprefix(NS)
    children = " ".join(child.tag.removeprefix(NS) for child in element)
    assert re.fullmatch(GRAMMAR[name], children), (name, children)
    if name in ATTRIBUTES:
        assert dict(element.attrib) == ATTRIBUTES[name]
    elif name == "conceptEntry":
        assert list(element.attrib) == ["id"]
        assert re.fullmatch(r"[A-Za-z_][\w.-]*", element.attrib["id"], re.ASCII)
    elif name == "langSec":
        assert [key.rpartition("}")[2] for key in element.attrib] == ["lang"]
    elif name == "termNote":
        kind = element.attrib.pop("type")
        allowed = {"termType": {"fullForm", "acronym"}, "administrativeStatus": STATUS}[kind]
        assert element.text in allowed
    else:
        assert not element.attrib
    if not GRAMMAR[name]:
        assert (element.text or "").strip()
    for child in element:
        conforms(child)


def test_what_is_written_is_tbx_basic_and_every_id_stands_once() -> None:
    root = ET.fromstring("".join(tbx(stored())))  # noqa: S314 -- our own
    entries = [entry.attrib["id"] for entry in root.iter(NS + "conceptEntry")]
    assert len(entries) == len(set(entries)) > 200
    conforms(root)


def same(term: Term) -> tuple[object, ...]:
    """What must survive the way out and in: all but the place."""
    return term[:8]


def back(terms: list[Term], folder: Path) -> list[Term]:
    """The terms written as TBX and read again."""
    path = folder / "out.tbx"
    path.write_text("".join(tbx(in_memory(terms))), "utf-8")
    return list(read_tbx(path))


def test_the_built_in_termbase_reads_back(tmp_path: Path) -> None:
    terms = list(stored().terms())
    wanted = {(term.concept, term.lang): same(term) for term in terms}
    found = {(term.concept, term.lang): same(term) for term in back(terms, tmp_path)}
    assert found == wanted


CELL = st.text("aé<&>\"'ж中 _-.", min_size=1, max_size=12).map(lambda t: " ".join(t.split()))
FORMS = st.lists(CELL.filter(bool), max_size=3, unique=True).map(tuple)
TERM = st.builds(
    Term,
    st.text("ab1é/_ x", min_size=1, max_size=6).map(str.strip).filter(bool),
    st.sampled_from(["en", "pt-BR", "zh-Hant"]),
    FORMS.filter(bool),
    FORMS,
    FORMS,
    FORMS,
    st.frozensets(st.sampled_from(sorted(MARKS)), max_size=3),
    CELL.filter(lambda text: text and not text.startswith("cleanup marks")),
    st.just("mine.csv"),
    st.just(2),
)


@given(st.lists(TERM, max_size=6, unique_by=lambda term: (term.concept, term.lang)))
def test_any_terms_read_back(tmp_path_factory: pytest.TempPathFactory, terms: list[Term]) -> None:
    found = back(terms, tmp_path_factory.mktemp("tbx"))
    assert {(t.concept, t.lang): same(t) for t in found} == {
        (t.concept, t.lang): same(t) for t in terms
    }


def test_what_xml_cannot_hold_is_told() -> None:
    [term] = read(SMALL, "mine.csv")[:1]
    with pytest.raises(TermError, match=r"mine\.csv, line 2: 'a\\x01b' contains '\\x01'"):
        list(tbx(in_memory([term._replace(names=("a\x01b",))])))


BODY = """<text><body><{entry} id="e1"><{lang} xml:lang="en-US">{en}</{lang}>
<{lang} xml:lang="fr">{fr}</{lang}></{entry}></body></text>"""
NEW = {"entry": "conceptEntry", "lang": "langSec"}
OLD = {"entry": "termEntry", "lang": "langSet"}
DCA = """<termSec><term>Mud <hi>Board</hi></term>
<termNote type="termType">fullForm</termNote></termSec>
<termSec><term>MB</term><termNote type="termType">acronym</termNote>
<termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec>
<termSec><term>Board of Mud</term>
<termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec>"""
DCT = """<termSec><term>Mud Board</term><basic:termType>fullForm</basic:termType></termSec>
<termSec><term>MB</term><basic:termType>acronym</basic:termType></termSec>
<termSec><term>Board of Mud</term>
<min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus></termSec>"""
TIG = """<tig><term>Mud Board</term></tig><ntig><termGrp><term>MB</term>
<termNote type="termType">abbreviation</termNote></termGrp></ntig>
<tig><term>Board of Mud</term>
<termNote type="normativeAuthorization">deprecatedTerm</termNote></tig>"""
FILES = {
    "3, DCA": '<tbx type="TBX-Basic" style="dca" xmlns="urn:iso:std:iso:30042:ed-2">'
    + BODY.format(**NEW, en=DCA, fr="<termSec><term>Conseil</term></termSec>")
    + "</tbx>",
    "3, DCT": '<tbx style="dct" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="m" xmlns:basic="b">'
    + BODY.format(**NEW, en=DCT, fr="<termSec><term>Conseil</term></termSec>")
    + "</tbx>",
    "2": '<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd"><martif type="TBX">'
    + BODY.format(**OLD, en=TIG, fr="<tig><term>Conseil</term></tig>")
    + "</martif>",
}


@pytest.mark.parametrize("version", FILES)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_each_dialect_says_the_same(tmp_path: Path, version: str, encoding: str) -> None:
    path = tmp_path / "given.tbx"
    path.write_bytes(FILES[version].encode(encoding))
    english, french = list(load([path]).terms())
    assert (english.concept, english.lang) == ("e1", "en-US")
    assert (english.names, english.acronyms) == (("Mud Board",), ("MB",))
    assert english.bad_names == ("Board of Mud",)
    assert (french.lang, french.names) == ("fr", ("Conseil",))


HEAD = '<tbx style="dca"><text><body>\n'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "line 1, column 1: not readable as XML: no element found"),
        (HEAD, "line 2, column 1: not readable as XML: no element found"),
        (HEAD + "<conceptEntry><langSec></langSec>", "line 2: a language section without xml:lang"),
        (
            HEAD + '<conceptEntry><langSec xml:lang="english">',
            "line 2: 'english' is not a language",
        ),
        ("<html/>", "line 1: <html> is not TBX"),
        ('<!DOCTYPE a [<!ENTITY b "c">]><tbx>&b;</tbx>', "line 1: declares the entity 'b'"),
        ('<!DOCTYPE a SYSTEM "a.dtd"><tbx>caf&eacute;</tbx>', "the entity &eacute; is unknown"),
        ("<?xml version='1.0' encoding='klingon'?><tbx/>", "unknown encoding"),
    ],
)
def test_a_bad_file_is_one_sentence_with_its_line(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "given.tbx"
    path.write_text(text, "utf-8")
    with pytest.raises(TermError) as caught:
        list(read_tbx(path))
    assert said in str(caught.value)
    assert "given.tbx" in str(caught.value)


def test_an_entry_without_a_right_term_is_told_and_left_out(tmp_path: Path) -> None:
    path = tmp_path / "given.tbx"
    wrong = (
        '<termSec><term>Mudd</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts'
        "</termNote></termSec>"
    )
    text = BODY.format(**NEW, en=wrong, fr="<termSec><term>Boue</term></termSec>")
    path.write_text(f"<tbx>{text}</tbx>", "utf-8")
    told: list[str] = []
    assert [term.lang for term in read_tbx(path, None, told.append)] == ["fr"]
    assert told == [f"{path}, line 1: e1 has no preferred term in 'en-US'"]


def test_what_another_program_writes_small_is_a_common_noun(tmp_path: Path) -> None:
    path = tmp_path / "cat.tbx"
    en = "<termSec><term>mud board stand</term></termSec>"
    fr = "<termSec><term>Socle de boue</term></termSec>"
    path.write_text(f"<tbx>{BODY.format(**NEW, en=en, fr=fr)}</tbx>", "utf-8")
    assert [term.marks for term in read_tbx(path)] == [{"term"}, {"term"}]
    en = en.replace("mud board", "Mud Board")
    path.write_text(f"<tbx>{BODY.format(**NEW, en=en, fr=fr)}</tbx>", "utf-8")
    assert [term.marks for term in read_tbx(path)] == [set(), set()]
