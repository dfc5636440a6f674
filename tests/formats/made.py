"""Documents of the structured formats, made by chance: a strategy for each format."""

from __future__ import annotations

import json
from collections.abc import Callable
from xml.sax.saxutils import escape

import yaml
from hypothesis import strategies as st

SAID = st.text(
    st.characters(codec="utf-8", categories=("L", "P", "S", "Zs", "N"), max_codepoint=0x1F6FF)
    | st.sampled_from("ab  .,&<>\"'’\\;{}%$\n"),
    max_size=20,
)
BREAK = st.sampled_from(["\n", "\r\n", ""])


@st.composite
def xml_content(draw: st.DrawFn, inline: tuple[str, ...]) -> str:
    """Text with references, CDATA sections, comments and inline elements."""
    parts = []
    for _ in range(draw(st.integers(0, 5))):
        text = draw(SAID)
        kind = draw(st.sampled_from(["text", "text", "cdata", "comment", "numbers", "tag"]))
        if kind == "text":
            parts.append(escape(text, draw(st.sampled_from([{}, {'"': "&quot;", "'": "&apos;"}]))))
        elif kind == "cdata":
            parts.append(f"<![CDATA[{text.replace(']]>', '')}]]>")
        elif kind == "comment":
            parts.append(draw(st.sampled_from(["<!-- a < b -->", "<?x y?>", "<!---->"])))
        elif kind == "numbers":
            parts.append(
                "".join(f"&#{ord(c)};" if n % 2 else f"&#x{ord(c):X};" for n, c in enumerate(text))
            )
        elif inline:
            tag = draw(st.sampled_from(inline))
            name = tag.split()[0]
            parts.append(
                f"<{name} id='1'>{escape(text)}</{name}>" if tag[-1] != "/" else f"<{tag}>"
            )
    return "".join(parts)


@st.composite
def xliff(draw: st.DrawFn) -> str:
    """XLIFF 1.2."""
    end = draw(BREAK)
    units = []
    for number in range(draw(st.integers(0, 3))):
        source = draw(xml_content(("g",)))
        target = draw(xml_content(("g", "mrk", 'x id="2"/', "ph", "bpt")))
        if draw(st.booleans()):
            target = (
                f' <mrk mtype="seg" mid="1">{target}</mrk> <mrk mtype="seg" mid="2">b , c</mrk>'
            )
        units.append(
            f'<trans-unit id="{number}"><source>{source}</source><target>{target}</target>'
            "<note>a , b</note></trans-unit>"
        )
    return (
        '<xliff version="1.2"><file source-language="fr" target-language="en"><body>'
        f"{end}{end.join(units)}{end}</body></file></xliff>"
    )


@st.composite
def xliff_2(draw: st.DrawFn) -> str:
    """XLIFF 2.0."""
    end = draw(BREAK)
    inline = ("pc", "mrk", 'ph id="1"/', 'sc id="1"/')
    segments = [
        f"<segment><source>{draw(xml_content(()))}</source>"
        f"<target>{draw(xml_content(inline))}</target></segment>"
        for _ in range(draw(st.integers(0, 3)))
    ]
    return (
        f'<xliff version="2.0" srcLang="fr" trgLang="en">{end}<file id="f"><unit id="u">'
        f"{end.join(segments)}</unit></file></xliff>{end}"
    )


@st.composite
def tmx(draw: st.DrawFn) -> str:
    """TMX."""
    end = draw(BREAK)
    units = []
    for _ in range(draw(st.integers(0, 3))):
        langs = draw(st.lists(st.sampled_from(["fr", "EN-US", "de", "en"]), min_size=1, max_size=3))
        variants = [
            f'<tuv xml:lang="{lang}"><seg>{draw(xml_content(("hi", "ph", "bpt")))}</seg></tuv>'
            for lang in langs
        ]
        units.append(f"<tu>{end.join(variants)}</tu>")
    return (
        f'<tmx version="1.4"><header srclang="fr"/><body>{end}{end.join(units)}{end}</body></tmx>'
    )


@st.composite
def po(draw: st.DrawFn) -> str:
    """A catalogue of gettext."""
    end = draw(st.sampled_from(["\n", "\r\n"]))

    def string(text: str) -> str:
        spelled = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        half = draw(st.integers(0, 3)) if spelled.isalnum() else 0
        return f'"{spelled[:half]}"{end}"{spelled[half:]}"' if half else f'"{spelled}"'

    entries = []
    for number in range(draw(st.integers(0, 4))):
        notes = draw(st.sampled_from(["", "# a , b", "#, c-format", "#: a.c:1", '#| msgid "x"']))
        target = f"msgstr {string(draw(SAID))}"
        if draw(st.booleans()):
            target = f'msgid_plural "x"{end}msgstr[0] {string(draw(SAID))}{end}msgstr[1] ""'
        gap = draw(st.sampled_from([end, "\t"]))
        entries.append(f"{notes}{end}msgid {string(str(number) + draw(SAID))}{gap}{target}{end}")
    return end.join(entries)


CUE = st.text(
    st.characters(codec="utf-8", categories=("L", "P", "S", "Zs", "N"), max_codepoint=0x1F6FF)
    | st.sampled_from("ab  .,-"),
    min_size=1,
    max_size=20,
).filter(lambda line: line.strip() and "-->" not in line and not line.strip().isdecimal())


@st.composite
def cues(draw: st.DrawFn, head: str, times: str, tags: tuple[str, ...]) -> str:
    """Subtitles whose blocks are divided by blank lines."""
    end = draw(st.sampled_from(["\n", "\r\n"]))
    blocks = [head] if head else []
    for number in range(1, draw(st.integers(1, 4))):
        lines = draw(st.lists(CUE, max_size=3))
        if tags == VTT:
            lines = [escape(line) for line in lines]
        if lines and draw(st.booleans()):
            lines[0] = draw(st.sampled_from(tags)) + lines[0]
        first = [] if "," in times and "-->" not in times else [str(number)]
        when = times.format(a=f"{number:02}", b=f"{number:02}")
        blocks.append(end.join([*first, when, *lines, ""]))
    return end.join(blocks) if not head else (end * 2).join(blocks)


def cue_file(kind: str, *texts: str) -> str:
    """Subtitles of a kind with these texts, a second apart."""
    times = {
        "srt": "{n}\n00:00:{n:02},000 --> 00:00:{n:02},900",
        "vtt": "00:{n:02}.000 --> 00:{n:02}.900",
        "sbv": "0:00:{n:02}.000,0:00:{n:02}.900",
    }[kind]
    rows = [f"{times.format(n=n)}\n{text}\n" for n, text in enumerate(texts, 1)]
    return "\n".join([*(["WEBVTT\n"] if kind == "vtt" else []), *rows])


VTT = ("<v Miller>", "<c.x>", "<00:00:01.000>", "&nbsp;", "&eacute;")


def srt() -> st.SearchStrategy[str]:
    """SubRip."""
    return cues("", "00:00:{a},000 --> 00:00:{b},900", ("<i>", "{\\an8}", '<font color="x">'))


def vtt() -> st.SearchStrategy[str]:
    """WebVTT."""
    return cues("WEBVTT", "00:{a}.000 --> 00:{b}.900", VTT)


def sbv() -> st.SearchStrategy[str]:
    """SBV."""
    return cues("", "0:00:{a}.000,0:00:{b}.900", ("a[br]",))


@st.composite
def ass(draw: st.DrawFn) -> str:
    """Advanced SubStation Alpha."""
    lines = draw(st.lists(CUE.filter(lambda line: "\\" not in line), max_size=4))
    tag = draw(st.sampled_from(["", "{\\i1}", "a\\Nb", "a\\hb"]))
    end = draw(st.sampled_from(["\n", "\r\n"]))
    first = f"[Events]{end}Format: Layer, Text{end}"
    return first + "".join(f"Dialogue: 0,{tag}{line}{end}" for line in lines)


NESTED = st.recursive(
    SAID | st.integers() | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(SAID, inner, max_size=3),
    max_leaves=6,
)


def json_document() -> st.SearchStrategy[str]:
    """JSON in several styles."""
    return st.builds(
        lambda value, indent, in_ascii: json.dumps(value, indent=indent, ensure_ascii=in_ascii),
        NESTED,
        st.sampled_from([None, 2]),
        st.booleans(),
    )


@st.composite
def android(draw: st.DrawFn) -> str:
    """Android's resources."""
    end = draw(BREAK)
    rows = []
    for number in range(draw(st.integers(0, 3))):
        text = draw(WORDS).replace("\\", "\\\\").replace("'", "\\'").replace('"', '\\"')
        text = escape(text) + draw(
            st.sampled_from(["", "<b>x</b>", "\\u0041", '" a  b "', "\n   x"])
        )
        rows.append(f'<string name="s{number}">x{text}</string>')
    return f"<resources>{end}{end.join(rows)}<!-- a , b -->{end}</resources>"


@st.composite
def resx(draw: st.DrawFn) -> str:
    """Resources of .NET."""
    rows = [
        f'<data name="{n}"><value>{draw(xml_content(()))}</value><comment>a , b</comment></data>'
        for n in range(draw(st.integers(0, 3)))
    ]
    return f"<root>{draw(BREAK).join(rows)}</root>"


@st.composite
def qt(draw: st.DrawFn) -> str:
    """Qt's ts."""
    rows = [
        f"<message><source>a</source><translation>{draw(xml_content(()))}</translation></message>"
        for _ in range(draw(st.integers(0, 3)))
    ]
    return f'<!DOCTYPE TS><TS language="en">{"".join(rows)}</TS>'


@st.composite
def strings(draw: st.DrawFn) -> str:
    """Apple's .strings."""
    rows = []
    for number in range(draw(st.integers(0, 3))):
        text = draw(SAID).replace("\\", "\\\\").replace('"', '\\"')
        key = draw(st.sampled_from([f"k{number}", f'"k {number}"']))
        rows.append(draw(st.sampled_from(["", "/* a , b */ "])) + f'{key} = "{text}" ;')
    return draw(BREAK).join(rows)


@st.composite
def properties(draw: st.DrawFn) -> str:
    """Java's properties."""
    end = draw(st.sampled_from(["\n", "\r\n"]))
    rows = [
        f"k{n}{draw(st.sampled_from(['=', ' = ', ': ']))}x"
        + draw(WORDS).replace("\\", "\\\\")
        + draw(st.sampled_from(["", f"\\{end}   more", "\\u00e9"]))
        for n in range(draw(st.integers(0, 3)))
    ]
    return end.join(["# a , b", *rows])


@st.composite
def ini(draw: st.DrawFn) -> str:
    """INI."""
    rows = []
    for n in range(draw(st.integers(0, 3))):
        text = "x" + draw(WORDS).replace('"', "")
        rows.append(draw(st.sampled_from([f'k{n}="{text}"', f"k{n} = {text}"])))
    return draw(st.sampled_from(["\n", "\r\n"])).join(["[a]", *rows])


@st.composite
def html(draw: st.DrawFn) -> str:
    """HTML."""
    end = draw(BREAK)
    parts = []
    for _ in range(draw(st.integers(0, 3))):
        text, other = escape(draw(WORDS)), escape(draw(WORDS))
        shape = draw(
            st.sampled_from(
                [
                    "<p>x{0}<b>{1}</b> y</p>",
                    "<ul><li>x{0}<li>{1}</ul>",
                    "<p title='x'>x{0}<br>y{1}<!-- a , b --></p>",
                    "<div>x{0}<p>{1}</div>",
                    "<p>x{0}&nbsp;&eacute;&#65;<img src=a>y<code>{1}</code></p><pre>a</pre>",
                ]
            )
        )
        parts.append(shape.format(text, other))
    return f"<html lang=en><body>{end}{end.join(parts)}{end}</body></html>"


def yaml_document() -> st.SearchStrategy[str]:
    """YAML in several styles."""
    value = st.recursive(
        WORDS.map(lambda text: "x" + text),
        lambda inner: (
            st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abc"), inner, max_size=3)
        ),
        max_leaves=6,
    )
    style = st.sampled_from([None, "'", '"', "|", ">"])
    return st.builds(
        lambda said, style, wide, unicode: yaml.safe_dump(
            {"fr": said}, default_style=style, width=wide, allow_unicode=unicode
        ),
        value,
        style,
        st.sampled_from([10, 80]),
        st.booleans(),
    )


WORDS = st.text(
    st.characters(codec="utf-8", categories=("L", "P", "S", "N"), max_codepoint=0x1F6FF)
    | st.sampled_from("ab  .,'\"&<"),
    max_size=20,
)

DOCUMENTS: dict[str, list[Callable[[], st.SearchStrategy[str]]]] = {
    "xliff": [xliff, xliff_2],
    "tmx": [tmx],
    "po": [po],
    "yaml": [yaml_document],
    "html": [html],
    "android": [android],
    "resx": [resx],
    "qt": [qt],
    "strings": [strings],
    "properties": [properties],
    "ini": [ini],
    "json": [json_document],
    "srt": [srt],
    "vtt": [vtt],
    "sbv": [sbv],
    "ass": [ass],
}


def documents(name: str) -> st.SearchStrategy[tuple[str, str]]:
    """The name of a format, and a document of it."""
    return st.one_of(*(make() for make in DOCUMENTS[name])).map(lambda raw: (name, raw))
