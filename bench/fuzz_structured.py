"""Further documents made by chance, for ``bench/fuzz.py``: app strings, XLIFF 2, texts with their
sources, formats inside formats, and the XML inside office files, whose words are cut into runs.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from random import Random
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from fuzz_documents import WORDS, content, html, markdown, prose

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OASIS = "urn:oasis:names:tc:opendocument:xmlns"
GONE = '<w:del w:id="2" w:author="a"><w:r><w:delText>a , b</w:delText></w:r></w:del>'
PLACEHOLDERS = ("{name}", "{0}", "%s", "%1$d", "%d%%", "{{ x }}", "$t(a)", "%{n}", "%@", "''")


def clean(said: str) -> str:
    """Return the text without what XML cannot hold."""
    return "".join(c for c in said if c in "\t\n\r" or (c >= " " and c != "\x7f"))


def filled(of: Random, most: int = 8) -> str:
    """Return prose, sometimes with a placeholder in it."""
    said = prose(of, most)
    return f"{said}{of.choice(PLACEHOLDERS)} {prose(of, 3)}" if of.random() < 0.3 else said


NEW_TAGS = ("pc", "mrk translate='yes'", "mrk translate='no'", "ph/", "sc isolated='yes'/")


def xliff2(of: Random) -> str:
    """Return XLIFF 2."""
    units = []
    for number in range(of.randint(1, 3)):
        parts = "".join(
            f"<{tag}><source>{content(of, ())}</source><target>"
            f"{content(of, NEW_TAGS)}</target></{tag}>"
            for tag in ("segment", of.choice(["segment", "segment", "ignorable"]))
        )
        units.append(f'<unit id="{number}"><notes><note>a , b</note></notes>{parts}</unit>')
    return (
        '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="fr" '
        f'trgLang="en"><file id="f">{"".join(units)}</file></xliff>'
    )


def segmented(of: Random) -> str:
    """Return XLIFF 1.2 whose targets are divided into segments."""
    units = []
    for number in range(of.randint(1, 3)):
        marks = " ".join(
            f'<mrk mtype="seg" mid="{n}">{content(of, ("g", "x"))}</mrk>' for n in range(2)
        )
        units.append(
            f'<trans-unit id="{number}"><source>{content(of, ())}</source>'
            f"<seg-source>a , b</seg-source><target>{marks}</target><alt-trans><target>a , b"
            "</target></alt-trans></trans-unit>"
        )
    return (
        '<xliff version="1.2"><file original="a" datatype="plaintext" source-language="de" '
        f'target-language="fr"><body>{"".join(units)}</body></file></xliff>'
    )


def xcstrings(of: Random) -> str:
    """Return a catalogue of Xcode."""

    def said() -> dict[str, Any]:
        return {"stringUnit": {"state": "translated", "value": filled(of)}}

    strings = {}
    for number in range(of.randint(1, 4)):
        forms = {"variations": {"plural": {"one": said(), "other": said()}}}
        strings[f"k{number} {prose(of, 3)}"] = {
            "comment": "a , b",
            "localizations": {"en": of.choice([said(), forms]), "de": said()},
        }
    made = {"sourceLanguage": "fr", "strings": strings, "version": "1.0"}
    return json.dumps(made, ensure_ascii=of.random() < 0.3, indent=2, separators=(",", " : "))


def stringsdict(of: Random) -> str:
    """Return plural forms of Apple."""
    rows = []
    for number in range(of.randint(1, 3)):
        forms = "".join(
            f"<key>{form}</key><string>{content(of, ())}</string>" for form in ("one", "other")
        )
        rows.append(
            f"<key>k{number}</key><dict><key>NSStringLocalizedFormatKey</key>"
            f"<string>%#@n@ {escape(clean(prose(of, 3)))}</string><key>n</key><dict>"
            f"<key>NSStringFormatValueTypeKey</key><string>d</string>{forms}</dict></dict>"
        )
    return f'<plist version="1.0"><dict>{"".join(rows)}</dict></plist>'


def qt(of: Random) -> str:
    """Return translations of Qt."""
    rows = [
        f"<message><source>{content(of, ())}</source><translation>{content(of, ())}"
        "</translation></message>"
        for _ in range(of.randint(1, 4))
    ]
    rows.append(
        '<message numerus="yes"><source>%n a</source><translation><numerusform>'
        f"{content(of, ())}</numerusform></translation></message>"
    )
    return (
        '<!DOCTYPE TS><TS version="2.1" language="en" sourcelanguage="fr"><context><name>a</name>'
        f"{''.join(rows)}</context></TS>"
    )


def fluent(of: Random) -> str:
    """Return messages of Fluent."""
    rows = []
    for number in range(of.randint(1, 4)):
        said = " ".join(prose(of, 6, 0.03).split()) or "x"
        said = "".join(c for c in said if c not in "{}").lstrip(".*[#") or "x"
        kind = of.randrange(4)
        if kind == 1:
            said += " { $name } , x"
        elif kind == 2:
            said = f"\n    x{said}\n    y , z"
        elif kind == 3:
            said = f"{{ $n ->\n    [one] x{said}\n   *[other] y{said}\n}}"
        rows.append(f"k{number} = {said}" + of.choice(["", f"\n    .title = x{prose(of, 2, 0)}"]))
    return "# a , b\n" + "\n".join(rows) + "\n"


def arb(of: Random) -> str:
    """Return the messages of a Flutter application."""
    made: dict[str, Any] = {"@@locale": of.choice(["en", "fr"])}
    for number in range(of.randint(1, 4)):
        said = filled(of)
        many = f"{{count, plural, =1{{{prose(of, 3, 0)}}} other{{{{count}} {prose(of, 3, 0)}}}}}"
        made[f"k{number}"] = of.choice([said, said, many])
        made[f"@k{number}"] = {"description": "a , b"}
    return json.dumps(made, ensure_ascii=False, indent=2)


def pairs(of: Random) -> Iterator[tuple[str, str]]:
    """Yield texts with translations that keep, lose or change some of their words."""
    for _ in range(of.randint(1, 5)):
        words = [of.choice([*WORDS, *PLACEHOLDERS, "NATO (OTAN)", "3.5 km"]) for _ in range(9)]
        other = list(words)
        for _ in range(of.randint(0, 3)):
            other[of.randrange(9)] = of.choice([*WORDS, *PLACEHOLDERS, " , ", "the the", ""])
        yield " ".join(words) + ".", " ".join(other) + of.choice([".", " .", "", ". ."])


def bilingual(of: Random) -> str:
    """Return a table of texts and their translations."""
    rows = ["id\tsource\ttarget"]
    rows += [f"{n}\t{a}\t{b}" for n, (a, b) in enumerate(pairs(of))]
    return "\n".join(rows) + "\n"


def in_json(of: Random) -> str:
    """Return JSON whose strings are HTML."""
    return json.dumps({f"k{n}": html(of) for n in range(of.randint(1, 3))}, ensure_ascii=False)


def in_po(of: Random) -> str:
    """Return a catalogue whose strings are Markdown."""
    rows = []
    for number in range(of.randint(1, 3)):
        said = json.dumps(clean(markdown(of)).replace("\u2028", " "), ensure_ascii=False)
        rows.append(f'msgid "k{number}"\nmsgstr {said.replace(chr(0x85), " ")}\n')
    return 'msgid ""\nmsgstr "Language: en\\n"\n\n' + "\n".join(rows)


def cut(of: Random, said: str) -> list[str]:
    """Return the text in pieces, as a word processor spreads it over runs."""
    pieces = []
    while said:
        size = of.choice([1, 2, 5, 9, 30, 99])
        pieces.append(said[:size])
        said = said[size:]
    return pieces


def _spelled(of: Random, said: str, tag: str) -> str:
    keep = of.choice([' xml:space="preserve"', ' xml:space="preserve"', ""])
    return f"<{tag}{keep}>{escape(said)}</{tag}>"


def docx(of: Random) -> str:  # noqa: C901 - a line for each kind
    """Return a document of Word."""

    def runs() -> str:
        made = []
        for said in cut(of, clean(prose(of, 12))):
            style = of.choice(["", "<w:rPr><w:b/></w:rPr>", "<w:rPr><w:i/></w:rPr>"])
            one = f"<w:r>{style}{_spelled(of, said, 'w:t')}</w:r>"
            kind = of.randrange(16)
            if kind == 0:
                one = f'<w:ins w:id="1" w:author="a">{one}</w:ins>'
            elif kind == 1:
                one += (
                    '<w:del w:id="2" w:author="a"><w:r><w:delText>a , b</w:delText></w:r></w:del>'
                )
            elif kind == 2:
                one = f'<w:hyperlink w:anchor="a">{one}</w:hyperlink>'
            elif kind == 3:
                one += of.choice(["<w:r><w:tab/></w:r>", "<w:r><w:br/></w:r>"])
            elif kind == 4:
                one += of.choice(['<w:bookmarkStart w:id="3" w:name="a"/>', "<!-- a , b -->"])
            elif kind == 5:
                one += "<w:r><w:softHyphen/><w:noBreakHyphen/></w:r>"
            elif kind == 6:
                one = f'<w:fldSimple w:instr="REF a">{one}</w:fldSimple>'
            made.append(one)
        return "".join(made)

    rows = "".join(f"<w:p>{runs()}</w:p>" for _ in range(of.randint(1, 4)))
    if of.random() < 0.3:
        rows += f"<w:tbl><w:tr><w:tc><w:p>{runs()}</w:p></w:tc></w:tr></w:tbl><w:p/>"
    return f'<w:document xmlns:w="{W}" xmlns:mc="{MC}"><w:body>{rows}</w:body></w:document>'


def pptx(of: Random) -> str:
    """Return a slide of PowerPoint."""
    rows = []
    for _ in range(of.randint(1, 4)):
        runs = []
        for said in cut(of, clean(prose(of, 8))):
            runs.append(f'<a:r><a:rPr lang="en-US"/><a:t>{escape(said)}</a:t></a:r>')
            runs.append(of.choice(["", "", "", "<a:br/>", '<a:fld id="1"><a:t>7</a:t></a:fld>']))
        rows.append(f"<a:p>{''.join(runs)}</a:p>")
    return f'<p:sld xmlns:p="{P}" xmlns:a="{A}"><p:txBody>{"".join(rows)}</p:txBody></p:sld>'


def xlsx(of: Random) -> str:
    """Return the shared strings of Excel."""
    rows = []
    for _ in range(of.randint(1, 5)):
        pieces = cut(of, clean(prose(of, 8)))
        if len(pieces) == 1 or of.random() < 0.5:
            rows.append(f"<si>{_spelled(of, ''.join(pieces), 't')}</si>")
        else:
            runs = (f"<r><rPr><b/></rPr>{_spelled(of, said, 't')}</r>" for said in pieces)
            rows.append(f"<si>{''.join(runs)}</si>")
    return f'<sst xmlns="{S}" count="9" uniqueCount="9">{"".join(rows)}</sst>'


def opendocument(of: Random) -> str:
    """Return the content of a document of LibreOffice."""

    def inline() -> str:
        made = []
        for said in cut(of, clean(prose(of, 10))):
            one = escape(said)
            kind = of.randrange(14)
            if kind < 4:
                one = f'<text:span text:style-name="T{kind}">{one}</text:span>'
            elif kind == 4:
                one = f'<text:a xlink:href="http://a.example">{one}</text:a>'
            elif kind == 5:
                one += of.choice(["<text:s/>", '<text:s text:c="3"/>', "<text:tab/>"])
            elif kind == 6:
                one += of.choice(["<text:line-break/>", '<text:bookmark text:name="a"/>'])
            elif kind == 7:
                one += "<text:page-number>7</text:page-number>"
            made.append(one)
        return "".join(made)

    rows = "".join(
        f"<text:p>{inline()}</text:p>" + of.choice(["", "\n", f"<text:h>{inline()}</text:h>"])
        for _ in range(of.randint(1, 4))
    )
    names = f'xmlns:office="{OASIS}:office:1.0" xmlns:text="{OASIS}:text:1.0"'
    return (
        f'<office:document-content {names} xmlns:xlink="http://www.w3.org/1999/xlink">'
        f"<office:body><office:text>{rows}</office:text></office:body></office:document-content>"
    )


def xhtml(of: Random) -> str:
    """Return a page of a book."""
    rows = []
    for _ in range(of.randint(1, 4)):
        inner = "".join(
            of.choice(["{}", "{}", "<b>{}</b>", "<i class='a'>{}</i>"]).format(escape(said))
            for said in cut(of, clean(prose(of, 8)))
        )
        alt = f"<img src='a' alt={quoteattr(clean(prose(of, 3)))}/>" if of.random() < 0.2 else ""
        rows.append(f"<p>{inner}{alt}</p>")
    return (
        '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>a , b</title></head>'
        f"<body>{''.join(rows)}</body></html>"
    )


# Suffix or format, what makes it, and how often it is drawn.
MORE: dict[str, tuple[str, Callable[[Random], str], int]] = {
    "xliff2": (".xlf", xliff2, 2),
    "segmented": (".sdlxliff", segmented, 1),
    "xcstrings": (".xcstrings", xcstrings, 1),
    "stringsdict": (".stringsdict", stringsdict, 1),
    "qt": (".ts", qt, 1),
    "fluent": (".ftl", fluent, 2),
    "arb": (".arb", arb, 1),
    "bilingual": (".tsv", bilingual, 3),
    "lines": (".lines", lambda of: "\n".join(prose(of) for _ in range(3)), 1),
    "html in json": (".json", in_json, 1),
    "markdown in po": (".po", in_po, 1),
    "docx": (".docx", docx, 4),
    "pptx": (".pptx", pptx, 1),
    "xlsx": (".xlsx", xlsx, 2),
    "opendocument": (".odt", opendocument, 4),
    "epub": (".epub", xhtml, 1),
}
INNER = {"html in json": "html", "markdown in po": "markdown"}
VALUES = {"bilingual": {"column": ("target",), "source-column": "source"}}
